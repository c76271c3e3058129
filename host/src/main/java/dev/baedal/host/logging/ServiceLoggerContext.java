package dev.baedal.host.logging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ch.qos.logback.classic.LoggerContext;

/** The loggers of one service. */
final class ServiceLoggerContext extends LoggerContext {

	private final String service;
	private final Map<String, String> settings = new ConcurrentHashMap<>();

	ServiceLoggerContext(String service) {
		this.service = service;
		setName(service);
		resetTurboFilterList();
	}

	String service() {
		return service;
	}

	/** A variable of the configuration; unlike a property it outlives a reset, which is how Spring Boot begins. */
	void set(String name, String value) {
		settings.put(name, value);
	}

	@Override
	public String getProperty(String key) {
		return settings.getOrDefault(key, super.getProperty(key));
	}

	/** A static logger of a library is that of the service which loaded the class first, whatever becomes of that service. */
	@Override
	public void resetTurboFilterList() {
		super.resetTurboFilterList();
		if (service != null) { // the superclass may call this from its constructor
			addTurboFilter(new LogRouter(service));
		}
	}
}
