package dev.baedal.host;

import java.net.URL;
import java.util.List;
import java.util.Set;

/**
 * Loads everything that a service uses, for a service whose libraries are others than those of the rest: a class path
 * with Tomcat and Netty makes another application of both. Only what both sides have to share comes from the host.
 */
final class IsolatedClassLoader extends ServiceClassLoader {

	static {
		registerAsParallelCapable();
	}

	private final ClassLoader host = IsolatedClassLoader.class.getClassLoader();
	private final String shared = IsolatedClassLoader.class.getPackageName() + ".";

	IsolatedClassLoader(String service, List<URL> path) {
		super(service, path, Set.of(), ClassLoader.getPlatformClassLoader());
	}

	/** The classes of this package are the host's, those of the packages below are loaded anew. */
	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		boolean isShared = name.startsWith(shared) && name.indexOf('.', shared.length()) < 0;
		return isShared ? host.loadClass(name) : super.loadClass(name, resolve);
	}
}
