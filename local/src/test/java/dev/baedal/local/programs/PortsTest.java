package dev.baedal.local.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import dev.baedal.mariadb.FreePorts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTest {

	private static final Instance ORDER_2 = new Instance(Program.ORDER, 2);

	@Test
	void aReplicaKeepsItsPortForTheRun() {
		var ports = new Ports(0);

		assertThat(ports.of(ORDER_2)).isEqualTo(ports.of(ORDER_2)).isEqualTo(ports.managementOf(ORDER_2));
		assertThat(ports.of(new Instance(Program.STORE, 2))).isNotEqualTo(ports.of(ORDER_2));
	}

	@Test
	void aReplicaTakesNoPortThatItsOwnRunWillUse() {
		int free = new Ports(0).of(ORDER_2);
		var offset = free - Program.STORE.port(0);

		assertThat(new Ports(offset).of(ORDER_2)).isNotEqualTo(Program.STORE.port(offset));
	}

	@Test
	void aReplicaTakesNoPortThatAnotherRunListensOn() throws Exception {
		try (var other = FreePorts.start(any -> listener(new Ports(0).of(ORDER_2)))) {
			assertThat(new Ports(0).of(ORDER_2)).isNotEqualTo(other.getLocalPort());
		}
	}

	private static ServerSocket listener(int port) {
		try {
			return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
