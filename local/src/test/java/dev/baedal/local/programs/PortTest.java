package dev.baedal.local.programs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.mariadb.FreePorts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortTest {

	@Test
	void namesThePortInUseAndItsProgram() throws IOException {
		try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int taken = other.getLocalPort();
			assertThatExceptionOfType(CommandFailure.class)
				.isThrownBy(() -> Port.requireFree(List.of(new Port(taken, "store"))))
				.withMessageStartingWith("port " + taken + " (store) is in use");
		}
	}

	@Test
	void detectsAListenerOnEveryAddress() throws IOException {
		try (var other = new ServerSocket(0)) {
			assertThatExceptionOfType(CommandFailure.class)
				.isThrownBy(() -> Port.requireFree(List.of(new Port(other.getLocalPort(), "gateway"))));
		}
	}

	@Test
	void acceptsPortsThatAreFree() throws IOException {
		assertThatCode(() -> FreePorts.start(free -> {
			Port.requireFree(List.of(new Port(free, "order")));
			return free;
		})).doesNotThrowAnyException();
	}
}
