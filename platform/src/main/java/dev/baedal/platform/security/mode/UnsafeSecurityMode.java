package dev.baedal.platform.security.mode;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Security settings that a service refuses to start with. */
class UnsafeSecurityMode extends RuntimeException {

	UnsafeSecurityMode(String message) {
		super(message);
	}

	/** Prints one line in place of a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<UnsafeSecurityMode> {

		@Override
		protected FailureAnalysis analyze(Throwable root, UnsafeSecurityMode cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}
	}
}
