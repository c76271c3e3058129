package dev.baedal.platform.security.mode;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Excludes Boot's security auto-configuration in open mode, so that no filter chain is installed. */
class NoSecurityInOpenMode implements AutoConfigurationImportFilter, EnvironmentAware {

	private boolean login;

	@Override
	public void setEnvironment(Environment environment) {
		login = "login".equalsIgnoreCase(environment.getProperty(SecurityProperties.MODE));
	}

	@Override
	public boolean[] match(String[] candidates, AutoConfigurationMetadata metadata) {
		boolean[] kept = new boolean[candidates.length];
		for (int i = 0; i < candidates.length; i++) {
			kept[i] = login || candidates[i] == null || !candidates[i].startsWith("org.springframework.boot.security.");
		}
		return kept;
	}
}
