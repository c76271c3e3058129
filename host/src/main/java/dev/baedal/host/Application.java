package dev.baedal.host;

/** A running application, by an interface that does not depend on the class loader of its framework. */
public interface Application {

	/**
	 * Runs the main class; returns when the application is ready.
	 *
	 * @throws Exception what the main class threw
	 */
	void run(Class<?> main, String[] arguments) throws Exception;

	/** Waits for a start that is under way, then closes the application; without effect if it did not start. */
	void close();
}
