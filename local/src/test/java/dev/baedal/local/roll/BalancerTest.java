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
	void goesToOneAfterTheOther() throws IOException {
		assertThat(new int[]{ asked(), asked(), asked() }).containsExactly('1', '2', '1');
	}

	@Test
	void whoIsAddedTwiceIsInOnce() throws IOException {
		balancer.add(two.port());

		assertThat(new int[]{ asked(), asked(), asked() }).containsExactly('1', '2', '1');
	}

	@Test
	void goesToNobodyWhoIsOut() throws IOException {
		balancer.remove(one.port());

		assertThat(new int[]{ asked(), asked(), asked() }).containsExactly('2', '2', '2');
	}

	@Test
	void leavesAConnectionWhereItIs() throws IOException {
		try (var caller = new Socket(InetAddress.getLoopbackAddress(), balancer.port())) {
			InputStream answers = caller.getInputStream();
			caller.getOutputStream().write('?');
			assertThat(answers.read()).isEqualTo('1');

			balancer.remove(one.port());

			caller.getOutputStream().write('?');
			assertThat(answers.read()).isEqualTo('1');
		}
	}

	@Test
	void triesNobodyElseWhenOneDoesNotListen() throws IOException, InterruptedException {
		one.gone();

		assertThat(new int[]{ asked(), asked() }).containsExactly(-1, '2');
	}

	@Test
	void endsTheConnectionWhenNobodyIsIn() throws IOException {
		balancer.remove(one.port());
		balancer.remove(two.port());

		assertThat(asked()).isEqualTo(-1);
	}

	/** @return what is answered, or -1 when the connection ends */
	private int asked() throws IOException {
		try (var caller = new Socket(InetAddress.getLoopbackAddress(), balancer.port())) {
			caller.getOutputStream().write('?');
			return caller.getInputStream().read();
		}
		catch (java.net.SocketException reset) {
			return -1;
		}
	}

	/** Answers each byte with the same one, until the caller ends. */
	private static final class Replica implements AutoCloseable {

		private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		private final int answer;
		private final Thread thread = new Thread(this::serve);

		Replica(int answer) throws IOException {
			this.answer = answer;
			thread.setDaemon(true);
			thread.start();
		}

		int port() {
			return door.getLocalPort();
		}

		/** Nobody listens any more: as long as somebody waits in it, a socket that is closed still takes one more caller. */
		void gone() throws IOException, InterruptedException {
			door.close();
			thread.join();
		}

		private void serve() {
			while (!door.isClosed()) {
				try (var caller = door.accept()) {
					while (caller.getInputStream().read() >= 0) {
						caller.getOutputStream().write(answer);
					}
				}
				catch (IOException closed) {
					// the test is over, or the caller has gone
				}
			}
		}

		@Override
		public void close() throws IOException {
			door.close();
		}
	}
}
