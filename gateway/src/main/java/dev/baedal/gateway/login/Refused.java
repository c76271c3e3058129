package dev.baedal.gateway.login;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Rejects settings that contradict the security mode; the gateway does not start with them. */
class Refused extends RuntimeException {

	Refused(String line) {
		super(line);
	}

	static class Analyzer extends AbstractFailureAnalyzer<Refused> {

		@Override
		protected FailureAnalysis analyze(Throwable failure, Refused cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}
	}
}
