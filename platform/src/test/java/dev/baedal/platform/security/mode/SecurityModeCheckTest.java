package dev.baedal.platform.security.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** The security settings that a service starts with. */
class SecurityModeCheckTest {

	private static final String MODE = "baedal.security.mode";

	@Test
	void allowsOpenModeOnLoopback() {
		assertThatCode(() -> SecurityModeCheck.check(new MockEnvironment().withProperty("server.address", "127.0.0.1")))
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "server.address,0.0.0.0", "spring.security.oauth2.resourceserver.jwt.issuer-uri,https://issuer.test",
			"baedal.security.client-secret,x", "server.address,10.0.0.1" })
	void rejectsOpenModeWithASettingOfProduction(String name, String value) {
		MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");

		assertThatThrownBy(() -> SecurityModeCheck.check(environment.withProperty(name, value)))
			.isInstanceOf(UnsafeSecurityMode.class)
			.hasMessageContaining(name)
			.hasMessageContaining("login")
			.hasMessageNotContaining("\n");
	}

	@Test
	void rejectsOpenModeOnAllAddresses() {
		assertThatThrownBy(() -> SecurityModeCheck.check(new MockEnvironment())).isInstanceOf(UnsafeSecurityMode.class);
	}

	@Test
	void allowsLoginModeOnAllAddresses() {
		assertThatCode(() -> SecurityModeCheck
			.check(login().withProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://issuer.test")
				.withProperty("baedal.security.client-secret", "x")))
			.doesNotThrowAnyException();
	}

	@Test
	void loginModeRequiresIssuerAndSecret() {
		assertThatThrownBy(() -> SecurityModeCheck.check(login())).hasMessageContaining("issuer-uri");
		assertThatThrownBy(() -> SecurityModeCheck
			.check(login().withProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://issuer.test")))
			.hasMessageContaining("client-secret")
			.hasMessageNotContaining("\n");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void rejectionIsOneLineWithoutStackTrace(CapturedOutput log) {
		SpringApplication service = new SpringApplication(SecurityModeCheck.class);
		service.setWebApplicationType(WebApplicationType.NONE);

		assertThatThrownBy(() -> service.run("--server.address=0.0.0.0")).isInstanceOf(UnsafeSecurityMode.class);
		assertThat(log.getAll().lines().filter(line -> line.startsWith("server.address=0.0.0.0"))).hasSize(1);
		assertThat(log.getAll()).doesNotContain("\tat ");
	}

	@Test
	void rejectsAnUnknownMode() {
		assertThatThrownBy(() -> SecurityModeCheck.check(new MockEnvironment().withProperty(MODE, "closed")))
			.hasMessageContaining("open or login");
	}

	private static MockEnvironment login() {
		return new MockEnvironment().withProperty(MODE, "login").withProperty("server.address", "0.0.0.0");
	}
}
