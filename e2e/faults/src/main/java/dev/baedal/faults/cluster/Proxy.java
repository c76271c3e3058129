package dev.baedal.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

import dev.baedal.faults.schedule.CallFault;
import dev.baedal.local.relay.TcpRelay;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Forwards the calls between two services, with the current fault. */
final class Proxy implements AutoCloseable {

	/** A caller's time-out is 2 s. */
	private static final long LATE_MILLIS = 2_600;
	private static final long SLOW_MILLIS = 900;
	private static final byte[] FAILED = "HTTP/1.1 500 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
		.getBytes(US_ASCII);

	private final TcpRelay relay;
	private volatile CallFault fault = CallFault.NONE;

	/** @param target port of the called service */
	Proxy(int target) throws IOException {
		this.relay = new TcpRelay(() -> new Socket(InetAddress.getLoopbackAddress(), target), Calls::new);
	}

	String url() {
		return "http://localhost:" + relay.port();
	}

	void inject(CallFault next) {
		fault = next;
	}

	/** The calls of one connection, one after the other: a caller sends a request after the last response. */
	private final class Calls implements TcpRelay.Filter {

		private volatile CallFault current = CallFault.NONE;
		private volatile boolean answered = true;

		@Override
		public byte[] fromCaller(byte[] bytes) throws InterruptedException {
			if (answered) {
				answered = false;
				current = fault;
				pause(current == CallFault.SLOW ? SLOW_MILLIS : 0);
			}
			return current == CallFault.CUT ? null : bytes;
		}

		@Override
		public byte[] fromTarget(byte[] bytes) throws InterruptedException {
			boolean first = !answered;
			answered = true;
			return switch (current) {
				case LATE -> {
					pause(first ? LATE_MILLIS : 0);
					yield bytes;
				}
				case CUT, CUT_AFTER -> null;
				case FAILED_AFTER -> first ? FAILED : null;
				case NONE, SLOW -> bytes;
			};
		}

		private static void pause(long millis) throws InterruptedException {
			TimeUnit.MILLISECONDS.sleep(millis);
		}
	}

	@Override
	public void close() {
		try {
			relay.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
