package dev.baedal.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class FreePortsTest {

	@Test
	void findsNoPortThatSystemsGiveToClients() throws Exception {
		for (int i = 0; i < 100; i++) {
			assertThat(FreePorts.one()).isBetween(12_000, 32_767);
		}
		assertThat(FreePorts.offset(8_081, 19_092) + 19_092).isLessThan(32_768);
	}

	/** So often that who does not look meets it, in one of some thousands. */
	@Test
	void findsNoOffsetThatMeetsAListener() throws Exception {
		try (ServerSocket other = FreePorts.startAll(offset -> listener(offset + 8_081), 8_081)) {
			for (int i = 0; i < 20_000; i++) {
				assertThat(FreePorts.offset(8_081)).isNotEqualTo(other.getLocalPort() - 8_081);
			}
		}
	}

	@Test
	void triesAnotherPortWhereSomebodyTookTheFirst() {
		List<Integer> tried = new ArrayList<>();

		int port = FreePorts.start(free -> {
			tried.add(free);
			if (tried.size() < 3) {
				throw new IllegalStateException(
						"it ended:\n[ERROR] Can't start server: Bind on TCP/IP port. Got error: 98: Address already in use");
			}
			return free;
		});

		assertThat(tried).hasSize(3).last().isEqualTo(port);
	}

	@Test
	void triesNothingAgainThatFailedForAnotherReason() {
		List<Integer> tried = new ArrayList<>();

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> FreePorts.start(free -> {
			tried.add(free);
			throw new IllegalStateException("no space left on device");
		}));
		assertThat(tried).hasSize(1);
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
