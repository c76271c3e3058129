package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import dev.baedal.mariadb.FreePorts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process can take a free port before the proxy does. That process must not pass for the proxy. */
@Tag("service")
class HaProxyTest {

	private static final int UNUSED_PORT = 1;

	@TempDir
	Path folder;

	private Path program;

	@BeforeEach
	void requireHaProxy() {
		assumeTrue(HaProxy.installed().isPresent());
		program = HaProxy.installed().orElseThrow();
	}

	/**
	 * On a busy machine the proxy takes a while to find its port taken. Until then the other process responds there.
	 */
	@Test
	void takesAnotherPortWhenFirstIsTaken() throws Exception {
		Path requested = folder.resolve("requested");
		Path busy = Files.writeString(folder.resolve("busy"), """
				#!/bin/sh
				while [ ! -e '%s' ]; do sleep 0.05; done
				exec '%s' "$@"
				""".formatted(requested, program));
		Files.setPosixFilePermissions(busy, PosixFilePermissions.fromString("rwx------"));
		List<Integer> tried = new ArrayList<>();
		try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Thread responder = new Thread(() -> respondOnce(other, requested));
			responder.start();
			try (HaProxy proxy = FreePorts.start(free -> {
				tried.add(tried.isEmpty() ? other.getLocalPort() : free);
				return HaProxy.on(tried.get(tried.size() - 1), UNUSED_PORT, busy, folder);
			})) {
				assertThat(tried).hasSize(2);
				assertThat(proxy.get("/", "127.0.0.1", "")).startsWith("HTTP/1.1 503 ");
			}
			responder.join();
		}
	}

	@Test
	void reportsWhyItDidNotStart() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			int taken = other.getLocalPort();

			assertThatIllegalStateException().isThrownBy(() -> HaProxy.on(taken, UNUSED_PORT, program, folder))
				.withMessageContaining("haproxy ended with 1 on port " + taken)
				.withMessageContaining("[ALERT]")
				.withMessageContaining("Address already in use");
		}
	}

	private static void respondOnce(ServerSocket listener, Path requested) {
		try (Socket caller = listener.accept()) {
			byte[] response = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
			caller.getOutputStream().write(response);
			Files.createFile(requested);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
