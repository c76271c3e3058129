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
	private ServerSocket one;
	private ServerSocket two;

	@BeforeEach
	void open() throws IOException {
		balancer = new Balancer();
		one = saying('1');
		two = saying('2');
		balancer.add(one.getLocalPort());
		balancer.add(two.getLocalPort());
	}

	@AfterEach
	void close() throws IOException {
		balancer.close();
		one.close();
		two.close();
	}

	@Test
	void goesToOneAfterTheOther() throws IOException {
		assertThat(new int[] {asked(), asked(), asked()}).containsExactly('1', '2', '1');
	}

	@Test
	void whoIsAddedTwiceIsInOnce() throws IOException {
		balancer.add(two.getLocalPort());

		assertThat(new int[] {asked(), asked(), asked()}).containsExactly('1', '2', '1');
	}

	@Test
	void goesToNobodyWhoIsOut() throws IOException {
		balancer.remove(one.getLocalPort());

		assertThat(new int[] {asked(), asked(), asked()}).containsExactly('2', '2', '2');
	}

	@Test
	void leavesAConnectionWhereItIs() throws IOException {
		try (var caller = new Socket(InetAddress.getLoopbackAddress(), balancer.port())) {
			InputStream answers = caller.getInputStream();
			caller.getOutputStream().write('?');
			assertThat(answers.read()).isEqualTo('1');

			balancer.remove(one.getLocalPort());

			caller.getOutputStream().write('?');
			assertThat(answers.read()).isEqualTo('1');
		}
	}

	@Test
	void triesNobodyElseWhenOneDoesNotListen() throws IOException {
		one.close();

		assertThat(new int[] {asked(), asked()}).containsExactly(-1, '2');
	}

	@Test
	void endsTheConnectionWhenNobodyIsIn() throws IOException {
		balancer.remove(one.getLocalPort());
		balancer.remove(two.getLocalPort());

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
	private static ServerSocket saying(int answer) throws IOException {
		var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		var thread = new Thread(() -> {
			while (!server.isClosed()) {
				try (var caller = server.accept()) {
					while (caller.getInputStream().read() >= 0) {
						caller.getOutputStream().write(answer);
					}
				}
				catch (IOException closed) {
					// the test is over, or the caller has gone
				}
			}
		}, "saying " + (char) answer);
		thread.setDaemon(true);
		thread.start();
		return server;
	}
}
