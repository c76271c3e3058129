package dev.baedal.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import javax.tools.ToolProvider;

/** A Spring Boot application in a jar of its own, which is not on the class path of the tests. */
final class SampleService {

	private static final String SOURCE = """
			package sample;

			import org.springframework.boot.SpringApplication;
			import org.springframework.context.annotation.Bean;
			import org.springframework.context.annotation.Configuration;
			import org.slf4j.LoggerFactory;

			@Configuration
			public class Sample {

				public static final ThreadLocal<Object> KEPT = new ThreadLocal<>();

				public static void main(String[] args) {
					KEPT.set(new Sample());
					SpringApplication.run(Sample.class, args);
					LoggerFactory.getLogger(Sample.class).info("has started");
					System.out.println("printed");
				}
			}
			""";

	private SampleService() {}

	static Path jar(Path folder) throws IOException {
		Path source = Files.createDirectories(folder.resolve("sample")).resolve("Sample.java");
		Files.writeString(source, SOURCE);
		int result = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString(),
					source.toString());
		if (result != 0) {
			throw new IllegalStateException("the sample does not compile");
		}
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "sample.Sample");
		Path jar = folder.resolve("sample.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			out.putNextEntry(new JarEntry("sample/Sample.class"));
			Files.copy(folder.resolve("sample/Sample.class"), out);
		}
		return jar;
	}

	static Start start(String name, Path jar, Path log, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--spring.application.name=" + name, "--spring.main.banner-mode=off",
				"--spring.main.web-application-type=none",
				"--logging.pattern.console=[${spring.application.name}] %logger{0} %m%n"));
		all.addAll(List.of(arguments));
		return new Start(name, log.toString(), jar.toString(), List.of(), List.of(), all);
	}
}
