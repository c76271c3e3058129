package dev.baedal.gateway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** A real proxy before the gateway, which it asks from {@link #ADDRESS}. */
final class HaProxy implements AutoCloseable {

	static final String ADDRESS = "127.0.0.9";

	private static final String SETTINGS = """
			defaults
			  mode http
			  option forwardfor
			  timeout connect 5s
			  timeout client 30s
			  timeout server 30s
			frontend people
			  bind 127.0.0.1:%1$d
			  %2$s
			  default_backend gateway
			backend gateway
			  server gateway 127.0.0.1:%3$d source %4$s
			""";

	private final int port;
	private final Process process;

	private HaProxy(int port, Process process) {
		this.port = port;
		this.process = process;
	}

	/** Debian puts it where a person's PATH does not look. */
	static Optional<Path> installed() {
		return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
			.map(folder -> Path.of(folder, "haproxy"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	static boolean hasIpv6() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
			return true;
		}
		catch (IOException none) {
			return false;
		}
	}

	static HaProxy before(int gateway, Path program, Path folder) throws IOException {
		int port = freePort();
		Path log = folder.resolve("haproxy.log");
		Path settings = Files.writeString(folder.resolve("haproxy.cfg"),
				SETTINGS.formatted(port, hasIpv6() ? "bind ::1:" + port : "", gateway, ADDRESS));
		Process process = new ProcessBuilder(program.toString(), "-db", "-f", settings.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		HaProxy proxy = new HaProxy(port, process);
		await().atMost(Duration.ofSeconds(30)).until(() -> proxy.listens(log));
		return proxy;
	}

	/** @param from an address of the person's @param headers lines, each with its end */
	String get(String path, String from, String headers) throws IOException {
		try (Socket socket = new Socket()) {
			socket.bind(new InetSocketAddress(from, 0));
			socket.connect(new InetSocketAddress(from.contains(":") ? "::1" : "127.0.0.1", port));
			socket.setSoTimeout(30_000);
			socket.getOutputStream()
				.write("GET %s HTTP/1.1\r\nHost: localhost\r\n%sConnection: close\r\n\r\n".formatted(path, headers)
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

	private boolean listens(Path log) {
		if (!process.isAlive()) {
			throw new AssertionError("haproxy ended with " + process.exitValue() + ": " + read(log));
		}
		try (Socket socket = new Socket("127.0.0.1", port)) {
			return socket.isConnected();
		}
		catch (IOException notYet) {
			return false;
		}
	}

	private static String read(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}
}
