package dev.baedal.host.boot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import dev.baedal.host.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** A main class that calls {@code SpringApplication.run}. */
public final class SpringBootRun implements Application {

	/** What Spring Boot would otherwise share among all applications of a JVM; the host itself closes them at its end. */
	private static final List<String> ONE_OF_SEVERAL = List.of("--spring.main.register-shutdown-hook=false",
			"--logging.register-shutdown-hook=false", "--management.metrics.use-global-registry=false");

	static {
		// a JVM has one factory of URL handlers, and an isolated service has a Tomcat of its own; no URL here needs one
		Statics.call("org.apache.catalina.webresources.TomcatURLStreamHandlerFactory", "disable");
		// Spring Boot makes one converter for all binders, which would keep the class loader of the first service
		new Binder(new MapConfigurationPropertySource(Map.of("type", "java.lang.String"))).bind("type", Class.class);
	}

	private final AtomicReference<ConfigurableApplicationContext> context = new AtomicReference<>();

	@Override
	public void run(Class<?> main, String[] arguments) throws Exception {
		var method = main.getDeclaredMethod("main", String[].class);
		AtomicBoolean isNested = new AtomicBoolean();
		SpringApplicationHook hook = application -> {
			// without it, Spring Boot looks for some factories in the class loader of its own jar
			application.setResourceLoader(new DefaultResourceLoader(main.getClassLoader()));
			// an application may run further ones on the way, which belong to its own context
			return isNested.getAndSet(true) ? null : new KeepContext();
		};
		String[] all = Stream.concat(ONE_OF_SEVERAL.stream(), Stream.of(arguments)).toArray(String[]::new);
		try {
			SpringApplication.withHook(hook, () -> {
				method.invoke(null, (Object) all);
				return null;
			});
		}
		catch (RuntimeException e) {
			if (!Training.isOver(e)) {
				throw e;
			}
		}
	}

	@Override
	public void close() {
		ConfigurableApplicationContext started = context.getAndSet(null);
		if (started != null) {
			started.close();
		}
		Statics.clear();
	}

	private final class KeepContext implements SpringApplicationRunListener {

		@Override
		public void contextPrepared(ConfigurableApplicationContext prepared) {
			context.set(prepared);
			Training.prepare(prepared);
		}
	}
}
