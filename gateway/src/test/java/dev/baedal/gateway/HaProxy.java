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
import java.util.UUID;
import java.util.stream.Stream;

import dev.baedal.mariadb.FreePorts;

/** A real proxy in front of the gateway. It connects to the gateway from {@link #ADDRESS}. */
final class HaProxy implements AutoCloseable {

	static final String ADDRESS = "127.0.0.9";

	/** Sets noreuseport: by default two proxies can share a port, and each gets some of the connections. */
	private static final String SETTINGS = """
			global
			  noreuseport
			defaults
			  mode http
			  option forwardfor
			  timeout connect 5s
			  timeout client 30s
			  timeout server 30s
			frontend people
			  bind 127.0.0.1:%1$d
			  %2$s
			  monitor-uri %5$s
			  default_backend gateway
			backend gateway
			  server gateway 127.0.0.1:%3$d source %4$s
			""";
	private static final int TIMEOUT_MILLIS = 1_000;

	private final int port;
	/** Health path of this proxy alone. It distinguishes the proxy from another process on the same port. */
	private final String healthPath = "/" + UUID.randomUUID();
	private final Path log;
	private final Process process;

	private HaProxy(int port, int gateway, Path program, Path folder) throws IOException {
		this.port = port;
		this.log = folder.resolve("haproxy.log");
		Path settings = Files.writeString(folder.resolve("haproxy.cfg"),
				SETTINGS.formatted(port, hasIpv6() ? "bind ::1:" + port : "", gateway, ADDRESS, healthPath));
		this.process = new ProcessBuilder(program.toString(), "-db", "-f", settings.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
	}

	/** Debian installs haproxy in a folder that is not in a user's PATH. */
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

	static HaProxy inFrontOf(int gateway, Path program, Path folder) {
		return FreePorts.start(port -> on(port, gateway, program, folder));
	}

	/** @throws IllegalStateException with the output of the proxy, if it exits during the start */
	static HaProxy on(int port, int gateway, Path program, Path folder) {
		try {
			HaProxy proxy = new HaProxy(port, gateway, program, folder);
			try {
				await().atMost(Duration.ofSeconds(30)).until(proxy::isUp);
				return proxy;
			}
			catch (RuntimeException e) {
				proxy.close();
				throw e;
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * @param from source address of the request
	 * @param headers lines, each with its line end
	 */
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

	private boolean isUp() throws IOException {
		if (!process.isAlive()) {
			throw new IllegalStateException("haproxy ended with %d on port %d; its output:%n%s"
				.formatted(process.exitValue(), port, Files.readString(log)));
		}
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream()
				.write("GET %s HTTP/1.0\r\n\r\n".formatted(healthPath).getBytes(StandardCharsets.US_ASCII));
			String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			return response.matches("(?s)HTTP/1.[01] 200 .*");
		}
		catch (IOException notYet) {
			return false;
		}
	}
}
