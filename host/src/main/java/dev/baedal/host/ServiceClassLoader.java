package dev.baedal.host;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;

/**
 * Loads a service's own classes, and shows it those classes and resources of the parent that are on its own class path.
 * The parent has the libraries of all services: what only another service uses is hidden, since Spring Boot configures
 * whatever it finds.
 */
class ServiceClassLoader extends URLClassLoader {

	static {
		registerAsParallelCapable();
	}

	private final String service;
	private final Set<String> hidden;

	/**
	 * @param own the jars that this service alone loads
	 * @param hidden the URLs of the parent's jars that this service has not
	 */
	ServiceClassLoader(String service, List<URL> own, Set<String> hidden, ClassLoader parent) {
		super(service, own.toArray(URL[]::new), parent);
		this.service = service;
		this.hidden = hidden;
	}

	/** @return the class loader itself or its nearest parent that is a service's; null if none is */
	static ServiceClassLoader above(ClassLoader loader) {
		for (ClassLoader each = loader; each != null; each = each.getParent()) {
			if (each instanceof ServiceClassLoader own) {
				return own;
			}
		}
		return null;
	}

	String service() {
		return service;
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		Class<?> found = super.loadClass(name, resolve);
		if (!hidden.isEmpty() && found.getClassLoader() == getParent() && isHidden(found)) {
			throw new ClassNotFoundException(name + " is not on the class path of " + service);
		}
		return found;
	}

	@Override
	public URL getResource(String name) {
		URL found = super.getResource(name);
		if (found == null || !isHidden(found)) {
			return found;
		}
		try {
			Enumeration<URL> others = getResources(name);
			return others.hasMoreElements() ? others.nextElement() : null;
		}
		catch (IOException e) {
			return null; // as the superclass does
		}
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		Enumeration<URL> found = super.getResources(name);
		return hidden.isEmpty() ? found
				: Collections.enumeration(Collections.list(found).stream().filter(url -> !isHidden(url)).toList());
	}

	private boolean isHidden(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		return source != null && source.getLocation() != null && hidden.contains(source.getLocation().toString());
	}

	private boolean isHidden(URL resource) {
		String text = resource.toString();
		int jar = text.indexOf("!/");
		return jar > 0 && text.startsWith("jar:") && hidden.contains(text.substring("jar:".length(), jar));
	}
}
