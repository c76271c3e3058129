package dev.baedal.platform.security;

import java.util.Map;

import org.springframework.data.spel.spi.EvaluationContextExtension;
import org.springframework.stereotype.Component;

/** Who asks, as {@code :#{caller…}} in a repository's query: what others may not see is not even read. */
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
