package dev.baedal.host.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import dev.baedal.host.CurrentService;
import org.slf4j.Marker;
import org.slf4j.event.LoggingEvent;

/** Hands what a thread of another service logs to the logger of the same name of that service. */
final class LogRouter extends TurboFilter {

	private final String service;

	LogRouter(String service) {
		this.service = service;
	}

	@Override
	public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] arguments,
			Throwable exception) {
		if (isOwn()) {
			return FilterReply.NEUTRAL;
		}
		Logger right = right(logger);
		if (format == null && arguments == null && exception == null) { // only whether the level is enabled
			return right.isEnabledFor(marker, level) ? FilterReply.ACCEPT : FilterReply.DENY;
		}
		right.log(marker, Logger.FQCN, Level.toLocationAwareLoggerInteger(level), format, arguments, exception);
		return FilterReply.DENY;
	}

	@Override
	public FilterReply decide(Logger logger, LoggingEvent event) {
		if (isOwn()) {
			return FilterReply.NEUTRAL;
		}
		right(logger).log(event);
		return FilterReply.DENY;
	}

	private boolean isOwn() {
		return CurrentService.name().equals(service);
	}

	private static Logger right(Logger logger) {
		return ServiceLoggers.current().getLogger(logger.getName());
	}
}
