package dev.baedal.host;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;

/** One service from its start to its end: its class loader, its main thread and its application. */
final class HostedService {

	/** Runs an application of the class loader that the service sees. */
	private static final String RUNNER = "dev.baedal.host.boot.SpringBootRun";

	private final Start start;
	private final ServiceClassLoader loader;
	private final Application application;

	private HostedService(Start start, ServiceClassLoader loader, Application application) {
		this.start = start;
		this.loader = loader;
		this.application = application;
	}

	static HostedService of(Start start) throws IOException, ReflectiveOperationException {
		ServiceClassLoader loader = loader(start);
		Application application = (Application) Class.forName(RUNNER, true, loader)
			.getDeclaredConstructor()
			.newInstance();
		return new HostedService(start, loader, application);
	}

	/**
	 * Runs the main class on the current thread.
	 *
	 * @throws Exception what the main class threw
	 */
	void run() throws Exception {
		enter();
		try (JarFile jar = new JarFile(start.jar())) {
			String main = jar.getManifest().getMainAttributes().getValue("Main-Class");
			application.run(Class.forName(main, true, loader), start.arguments().toArray(String[]::new));
		}
	}

	/** Closes the application, and releases what the service has loaded. */
	void close() throws IOException {
		enter();
		application.close();
		releaseThreads();
		loader.close();
	}

	/** A thread of a shared library may have been started for this service and goes on for the others. */
	private void releaseThreads() {
		for (Thread thread : Thread.getAllStackTraces().keySet()) {
			if (ServiceClassLoader.above(thread.getContextClassLoader()) == loader) {
				thread.setContextClassLoader(HostedService.class.getClassLoader());
			}
		}
	}

	/** Lets the current thread work for this service. */
	void enter() {
		CurrentService.enter(loader);
	}

	private static ServiceClassLoader loader(Start start) throws IOException {
		URL jar = url(start.jar());
		if (start.isolated().isEmpty()) {
			Set<String> hidden = new LinkedHashSet<>();
			for (String path : start.hidden()) {
				hidden.add(url(path).toString());
			}
			return new ServiceClassLoader(start.service(), List.of(jar), hidden, HostedService.class.getClassLoader());
		}
		List<URL> path = new ArrayList<>(List.of(jar));
		for (String library : start.isolated()) {
			path.add(url(library));
		}
		return new IsolatedClassLoader(start.service(), path);
	}

	private static URL url(String path) throws MalformedURLException {
		return Path.of(path).toUri().toURL();
	}
}
