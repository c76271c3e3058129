package dev.baedal.host;

/**
 * The service that the current thread works for: the one of the thread's context class loader, else the one whose thread
 * created it. Tomcat and the JDK give some threads the class loader of the application.
 */
public final class CurrentService {

	/** The name where the thread works for no service. */
	public static final String NONE = "host";

	private static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

	private CurrentService() {}

	/** @return the name of the service, or {@link #NONE} */
	public static String name() {
		ServiceClassLoader own = ServiceClassLoader.above(Thread.currentThread().getContextClassLoader());
		if (own != null) {
			return own.service();
		}
		String inherited = INHERITED.get();
		return inherited == null ? NONE : inherited;
	}

	/** Binds the current thread, and the threads that it creates from now on, to a service. */
	static void enter(ServiceClassLoader loader) {
		Thread.currentThread().setContextClassLoader(loader);
		INHERITED.set(loader.service());
	}
}
