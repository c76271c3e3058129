package dev.baedal.local.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancerTest {

	private Balancer balancer;
	private Replica one;
	private Replica two;

	@BeforeEach
	void open() throws IOException {
		balancer = new Balancer();
		one = new Replica('1');
		two = new Replica('2');
		balancer.add(one.port());
		balancer.add(two.port());
	}

	@AfterEach
	void close() throws IOException {
		balancer.close();
		one.close();
		two.close();
	}

	@Test
	void usesTheReplicasInTurn() throws IOException {
		assertThat(new int[]{ call(), call(), call() }).containsExactly('1', '2', '1');
	}

	@Test
	void aReplicaThatIsAddedTwiceCountsOnce() throws IOException {
		balancer.add(two.port());

		assertThat(new int[]{ call(), call(), call() }).containsExactly('1', '2', '1');
	}

	@Test
	void skipsARemovedReplica() throws IOException {
		balancer.remove(one.port());

		assertThat(new int[]{ call(), call(), call() }).containsExactly('2', '2', '2');
	}

	@Test
	void keepsAnOpenConnectionOnItsReplica() throws IOException {
		try (var caller = new Socket(InetAddress.getLoopbackAddress(), balancer.port())) {
			InputStream in = caller.getInputStream();
			caller.getOutputStream().write('?');
			assertThat(in.read()).isEqualTo('1');

			balancer.remove(one.port());

			caller.getOutputStream().write('?');
			assertThat(in.read()).isEqualTo('1');
		}
	}

	@Test
	void doesNotRetryOnAnotherReplica() throws IOException, InterruptedException {
		one.stopListening();

		assertThat(new int[]{ call(), call() }).containsExactly(-1, '2');
	}

	@Test
	void closesTheConnectionWithoutReplicas() throws IOException {
		balancer.remove(one.port());
		balancer.remove(two.port());

		assertThat(call()).isEqualTo(-1);
	}

	/** @return the response byte, or -1 if the connection is closed */
	private int call() throws IOException {
		try (var caller = new Socket(InetAddress.getLoopbackAddress(), balancer.port())) {
			caller.getOutputStream().write('?');
			return caller.getInputStream().read();
		}
		catch (java.net.SocketException reset) {
			return -1;
		}
	}

	/** Responds to each byte with the same byte, until the caller closes its connection. */
	private static final class Replica implements AutoCloseable {

		private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		private final int response;
		private final Thread thread = new Thread(this::serve);

		Replica(int response) throws IOException {
			this.response = response;
			thread.setDaemon(true);
			thread.start();
		}

		int port() {
			return listener.getLocalPort();
		}

		/** Waits for the end of the thread: while it is blocked in accept, the closed socket takes one more connection. */
		void stopListening() throws IOException, InterruptedException {
			listener.close();
			thread.join();
		}

		private void serve() {
			while (!listener.isClosed()) {
				try (var caller = listener.accept()) {
					while (caller.getInputStream().read() >= 0) {
						caller.getOutputStream().write(response);
					}
				}
				catch (IOException closed) {
					// the test is over, or the caller has closed its connection
				}
			}
		}

		@Override
		public void close() throws IOException {
			listener.close();
		}
	}
}
