package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import dev.baedal.journeys.Platform.Program;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another browser reaches nothing, and with {@code --secure --public} the gateway alone (000-C6). */
@Journey
@Order(Integer.MAX_VALUE - 1) // leaves a platform that asks for a login
@Tag("M34")
class PublicIT {

	/** Who listens on 127.0.0.1 alone is not found here; who listens on all addresses is. */
	private static final String ANOTHER_ADDRESS = Platform.PUBLIC_HOST;

	@Test
	void opensTheGatewayAloneAndOnlyWhenToldTo(Platform platform) throws IOException {
		for (Program program : Program.values()) {
			assertThat(isOpen(platform, program)).as(program.label()).isFalse();
		}

		platform.restartInPublic();

		for (Program program : Program.values()) {
			assertThat(isOpen(platform, program)).as(program.label()).isEqualTo(program == Program.GATEWAY);
		}
	}

	private static boolean isOpen(Platform platform, Program program) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getByName(ANOTHER_ADDRESS), platform.port(program)), 2_000);
			return true;
		}
		catch (ConnectException e) {
			return false;
		}
	}
}
