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

/** A port that was free a moment ago may be somebody else's, who would be taken for the proxy. */
@Tag("service")
class HaProxyTest {

	private static final int NOBODY = 1;

	@TempDir
	Path folder;

	private Path program;

	@BeforeEach
	void isInstalled() {
		assumeTrue(HaProxy.installed().isPresent());
		program = HaProxy.installed().orElseThrow();
	}

	/** On a busy machine it is a while until the proxy finds its port taken, and somebody answers there meanwhile. */
	@Test
	void takesAnotherPortWhereSomebodyTookTheFirst() throws Exception {
		Path asked = folder.resolve("asked");
		Path busy = Files.writeString(folder.resolve("busy"), """
				#!/bin/sh
				while [ ! -e '%s' ]; do sleep 0.05; done
				exec '%s' "$@"
				""".formatted(asked, program));
		Files.setPosixFilePermissions(busy, PosixFilePermissions.fromString("rwx------"));
		List<Integer> tried = new ArrayList<>();
		try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Thread answering = new Thread(() -> answerOnce(other, asked));
			answering.start();
			try (HaProxy proxy = FreePorts.start(free -> {
				tried.add(tried.isEmpty() ? other.getLocalPort() : free);
				return HaProxy.on(tried.get(tried.size() - 1), NOBODY, busy, folder);
			})) {
				assertThat(tried).hasSize(2);
				assertThat(proxy.get("/", "127.0.0.1", "")).startsWith("HTTP/1.1 503 ");
			}
			answering.join();
		}
	}

	@Test
	void saysWhyItDidNotStart() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			int taken = other.getLocalPort();

			assertThatIllegalStateException().isThrownBy(() -> HaProxy.on(taken, NOBODY, program, folder))
				.withMessageContaining("haproxy ended with 1 on port " + taken)
				.withMessageContaining("[ALERT]")
				.withMessageContaining("Address already in use");
		}
	}

	private static void answerOnce(ServerSocket door, Path asked) {
		try (Socket caller = door.accept()) {
			byte[] answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
			caller.getOutputStream().write(answer);
			Files.createFile(asked);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
