package dev.baedal.local.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.Test;

class ServicesTest {

	/** Order is warm only after a call to payment: without a first replica the platform would never be ready. */
	@Test
	void firstReplicaIsReachableBeforeThePlatformIsReady() throws IOException {
		try (var payment = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); var services = new Services()) {
			payment.setSoTimeout(5_000);
			services.addFirst(payment.getLocalPort() - Program.PAYMENT.port(0));

			try (var caller = new Socket(InetAddress.getLoopbackAddress(), services.of(Program.PAYMENT).port());
					var called = payment.accept()) {
				caller.getOutputStream().write('?');
				assertThat(called.getInputStream().read()).isEqualTo('?');
			}
		}
	}
}
