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

/**
 * With {@code --secure --public} another machine reaches only the gateway (000-C6). {@link GatewayIT} covers the
 * default.
 */
@Journey
@Order(Integer.MAX_VALUE - 1) // restarts in login mode
@Tag("M34")
@Tag("full")
class PublicIT {

	@Test
	void opensOnlyTheGateway(Platform platform) throws IOException {
		platform.requireLogin();

		for (Program program : Program.values()) {
			assertThat(isOpen(platform.port(program))).as(program.label()).isEqualTo(program == Program.GATEWAY);
		}
	}

	/** A listener on 127.0.0.1 is not reachable by another loopback address; a listener on all addresses is. */
	private static boolean isOpen(int port) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getByName(Platform.PUBLIC_HOST), port), 2_000);
			return true;
		}
		catch (ConnectException e) {
			return false;
		}
	}
}
