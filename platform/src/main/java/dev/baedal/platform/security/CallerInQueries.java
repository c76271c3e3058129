package dev.baedal.platform.security;

import java.util.Map;

import org.springframework.data.spel.spi.EvaluationContextExtension;
import org.springframework.stereotype.Component;

/**
 * Exposes the caller to repository queries as {@code :#{caller…}}, so that rows which the caller may not see are not
 * even read.
 */
@Component
class CallerInQueries implements EvaluationContextExtension {

	@Override
	public String getExtensionId() {
		return "baedal";
	}

	@Override
	public Map<String, Object> getProperties() {
		return Map.of("caller", Caller.now());
	}
}
