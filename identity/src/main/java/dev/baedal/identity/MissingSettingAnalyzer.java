package dev.baedal.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class MissingSettingAnalyzer extends AbstractFailureAnalyzer<MissingSetting> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, MissingSetting cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}
}
