package dev.baedal.local.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TcpRelayTest {

	private ServerSocket target;

	@BeforeEach
	void listen() throws IOException {
		target = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		var thread = new Thread(this::shout);
		thread.setDaemon(true);
		thread.start();
	}

	@AfterEach
	void stop() throws IOException {
		target.close();
	}

	@Test
	void forwardsTheResponseAfterTheCallersEnd() throws IOException {
		try (var relay = new TcpRelay(this::connect)) {
			assertThat(call(relay, "hello")).isEqualTo("HELLO");
		}
	}

	@Test
	void forwardsWhatAFilterReturns() throws IOException {
		try (var relay = new TcpRelay(this::connect, () -> new TcpRelay.Filter() {
			@Override
			public byte[] fromCaller(byte[] bytes) {
				return "hi".getBytes(US_ASCII);
			}

			@Override
			public byte[] fromTarget(byte[] bytes) {
				return (new String(bytes, US_ASCII) + "!").getBytes(US_ASCII);
			}
		})) {
			assertThat(call(relay, "hello")).isEqualTo("HI!");
		}
	}

	@Test
	void aFilterBreaksTheConnection() throws IOException {
		try (var relay = new TcpRelay(this::connect, () -> new TcpRelay.Filter() {
			@Override
			public byte[] fromTarget(byte[] bytes) {
				return null;
			}
		})) {
			assertThat(call(relay, "hello")).isEmpty();
		}
	}

	@Test
	void closesAConnectionWithoutATarget() throws IOException {
		try (var relay = new TcpRelay(() -> {
			throw new ConnectException("no target");
		})) {
			assertThat(call(relay, "hello")).isEmpty();
		}
	}

	@Test
	void closesItsConnectionsWithItself() throws IOException {
		try (var relay = new TcpRelay(this::connect);
				var caller = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
			caller.setSoTimeout(10_000);
			caller.getOutputStream().write('a');
			assertThat(caller.getInputStream().read()).isEqualTo('A');

			relay.close();

			assertThat(caller.getInputStream().read()).isEqualTo(-1);
		}
	}

	@Test
	void closesAConnectionThatItsTargetAcceptsDuringTheClose() throws Exception {
		var connecting = new CountDownLatch(1);
		var connected = new CompletableFuture<Socket>();
		var closed = new Semaphore(0);
		var relay = new TcpRelay(() -> {
			connecting.countDown();
			closed.acquireUninterruptibly();
			var called = connect();
			connected.complete(called);
			return called;
		});
		try (var caller = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
			connecting.await();

			relay.close();
			closed.release();

			await().atMost(Duration.ofSeconds(10)).until(() -> connected.isDone() && connected.join().isClosed());
		}
	}

	private Socket connect() throws IOException {
		return new Socket(InetAddress.getLoopbackAddress(), target.getLocalPort());
	}

	/** @return all bytes of the response */
	private static String call(TcpRelay relay, String text) throws IOException {
		try (var caller = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
			caller.getOutputStream().write(text.getBytes(US_ASCII));
			caller.shutdownOutput();
			return new String(caller.getInputStream().readAllBytes(), US_ASCII);
		}
		catch (SocketException reset) {
			return "";
		}
	}

	/** Responds to each connection with what it sent, in capitals. */
	private void shout() {
		while (!target.isClosed()) {
			try (var caller = target.accept()) {
				var in = caller.getInputStream();
				var bytes = new byte[100];
				for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
					caller.getOutputStream()
						.write(new String(bytes, 0, read, US_ASCII).toUpperCase(Locale.ROOT).getBytes(US_ASCII));
				}
			}
			catch (SocketException closed) {
				// by the test, or by the relay
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
