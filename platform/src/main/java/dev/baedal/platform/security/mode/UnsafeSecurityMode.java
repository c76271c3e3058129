package dev.baedal.platform.security.mode;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Settings with which a service does not start. */
class UnsafeSecurityMode extends RuntimeException {

	UnsafeSecurityMode(String message) {
		super(message);
	}

	/** One line in place of a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<UnsafeSecurityMode> {

		@Override
		protected FailureAnalysis analyze(Throwable root, UnsafeSecurityMode cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}
	}
}
