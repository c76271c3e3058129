package dev.baedal.gateway.login;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

@Tag("service")
class RegistrationTest {

	/** Longer than the issuer's time-out, and shorter than the default time-out of Spring's client. */
	private static final Duration LONG = Duration.ofSeconds(25);

	@Test
	void metadataOfHangingIssuerTimesOut() throws IOException {
		try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			LoginProperties properties = new LoginProperties("gateway", "s", List.of("openid"), null, null, null, null);
			String issuer = "http://localhost:" + hanging.getLocalPort();
			Registration registration = new Registration(properties, issuer, null, null);

			assertThatThrownBy(() -> registration.findByRegistrationId(Registration.ID).block(LONG))
				.isInstanceOf(ResponseStatusException.class)
				.extracting(error -> ((ResponseStatusException) error).getStatusCode())
				.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		}
	}
}
