package dev.baedal.host.logging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ch.qos.logback.classic.BasicConfigurator;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.baedal.host.CurrentService;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * SLF4J for several services: the loggers are those of the current thread's service. The system property
 * {@code slf4j.provider} names this class.
 */
public final class ServiceLoggers implements SLF4JServiceProvider {

	private static final Map<String, ServiceLoggerContext> CONTEXTS = new ConcurrentHashMap<>();
	private static final LogbackMDCAdapter MDC = new LogbackMDCAdapter();

	private final IMarkerFactory markers = new BasicMarkerFactory();

	static ServiceLoggerContext current() {
		return CONTEXTS.computeIfAbsent(CurrentService.name(), ServiceLoggers::context);
	}

	/** Spring Boot configures the context of a service; the host's own prints warnings. */
	private static ServiceLoggerContext context(String service) {
		ServiceLoggerContext context = new ServiceLoggerContext(service);
		context.setMDCAdapter(MDC);
		if (service.equals(CurrentService.NONE)) {
			BasicConfigurator configurator = new BasicConfigurator();
			configurator.setContext(context);
			configurator.configure(context);
			context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
		}
		context.start();
		return context;
	}

	@Override
	public void initialize() {
		// contexts are made on first use
	}

	@Override
	public ILoggerFactory getLoggerFactory() {
		return current();
	}

	@Override
	public IMarkerFactory getMarkerFactory() {
		return markers;
	}

	@Override
	public MDCAdapter getMDCAdapter() {
		return MDC;
	}

	@Override
	public String getRequestedApiVersion() {
		return "2.0.99";
	}
}
