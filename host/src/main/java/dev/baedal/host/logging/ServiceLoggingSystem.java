package dev.baedal.host.logging;

import java.util.logging.LogManager;

import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystemProperties;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystemProperties;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Spring Boot's logging of one service among several. Spring Boot keeps patterns in system properties, which the first
 * service would set for all, and ends the bridge of java.util.logging with each service. The system property
 * {@code org.springframework.boot.logging.LoggingSystem} names this class.
 */
public final class ServiceLoggingSystem extends LogbackLoggingSystem {

	public ServiceLoggingSystem(ClassLoader loader) {
		super(loader);
	}

	@Override
	public LoggingSystemProperties getSystemProperties(ConfigurableEnvironment environment) {
		ServiceLoggerContext context = ServiceLoggers.current();
		return new LogbackLoggingSystemProperties(environment, getDefaultValueResolver(environment), (name, value) -> {
			if (value != null) {
				context.set(name, value);
			}
		});
	}

	@Override
	public void cleanUp() {
		super.cleanUp();
		bridge();
	}

	/** Without effect where another bridge is installed: that of an isolated service is a class of its own. */
	public static void bridge() {
		if (LogManager.getLogManager().getLogger("").getHandlers().length == 0) {
			SLF4JBridgeHandler.install();
		}
	}
}
