package dev.baedal.platform.security.mode;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Settings with which a service does not start. */
class UnsafeMode extends RuntimeException {

	UnsafeMode(String message) {
		super(message);
	}

	/** One line in place of a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<UnsafeMode> {

		@Override
		protected FailureAnalysis analyze(Throwable root, UnsafeMode cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}
	}
}
