package dev.baedal.gateway.login;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Rejects settings that contradict the security mode; the gateway does not start with them. */
class ContradictorySettings extends RuntimeException {

	ContradictorySettings(String line) {
		super(line);
	}

	static class Analyzer extends AbstractFailureAnalyzer<ContradictorySettings> {

		@Override
		protected FailureAnalysis analyze(Throwable failure, ContradictorySettings cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}
	}
}
