package dev.baedal.gateway.login;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SecurityModeTest {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost", "::1" })
	void openModeAcceptsLoopback(String address) {
		assertThatCode(() -> new SecurityMode(new MockEnvironment().withProperty("server.address", address)))
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "::", "192.0.2.1" })
	void openModeRejectsOtherAddresses(String address) {
		assertThatThrownBy(() -> new SecurityMode(new MockEnvironment().withProperty("server.address", address)))
			.isInstanceOf(ContradictorySettings.class)
			.hasMessageContaining("open is for this machine alone, but server.address is " + address);
		assertThatThrownBy(() -> new SecurityMode(new MockEnvironment())).isInstanceOf(ContradictorySettings.class);
	}

	@ParameterizedTest
	@CsvSource({ "spring.security.oauth2.resourceserver.jwt.issuer-uri", "baedal.security.client-secret" })
	void openModeRejectsProductionSetting(String key) {
		assertThatThrownBy(() -> new SecurityMode(
				new MockEnvironment().withProperty("server.address", "127.0.0.1").withProperty(key, "x")))
			.isInstanceOf(ContradictorySettings.class)
			.hasMessageContaining(key + " is set");
	}

	@Test
	void loginModeRequiresIssuerAndSecret() {
		MockEnvironment environment = new MockEnvironment().withProperty("baedal.security.mode", "login");
		assertThatThrownBy(() -> new SecurityMode(environment)).isInstanceOf(ContradictorySettings.class)
			.hasMessageContaining("issuer-uri");
		environment.setProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://issuer");
		assertThatThrownBy(() -> new SecurityMode(environment)).isInstanceOf(ContradictorySettings.class)
			.hasMessageContaining("client-secret");
	}

	@Test
	void rejectsUnknownMode() {
		assertThatThrownBy(() -> new SecurityMode(new MockEnvironment().withProperty("baedal.security.mode", "Login")))
			.isInstanceOf(ContradictorySettings.class);
	}

	@Test
	void rejectsWildcardOrigin() {
		assertThatThrownBy(() -> new LoginProperties("gateway", "s", List.of(), null, null, null, List.of("*")))
			.isInstanceOf(ContradictorySettings.class);
	}
}
