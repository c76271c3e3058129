package dev.baedal.mariadb;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Finds ports for a listener whose port others must know before it listens, such as a broker's. A listener that can
 * bind port 0 needs none of this. Another process may take a port between check and bind, so the start is retried on
 * another port.
 */
public final class FreePorts {

	/** Range below the ports that systems give to outgoing connections, so that no client takes one. */
	private static final int FIRST = 12_000;
	private static final int LAST = 30_000;
	/** With any of these offsets the highest of the programs' ports, 19092, stays below 32768. */
	private static final int FIRST_OFFSET = 11_000;
	private static final int LAST_OFFSET = 13_600;
	private static final int ATTEMPTS = 5;
	private static final Pattern CLASH = Pattern.compile("address already in use|failed to bind|port \\d+ .*is in use",
			Pattern.CASE_INSENSITIVE);

	private FreePorts() {}

	/** @return a port on loopback on which nothing listens now */
	public static int one() {
		return any(FIRST, LAST, FreePorts::isFree);
	}

	/** @return an offset at which each of these ports is free */
	public static int offset(int... ports) {
		return any(FIRST_OFFSET, LAST_OFFSET, offset -> Arrays.stream(ports).allMatch(port -> isFree(port + offset)));
	}

	/**
	 * Starts a listener on a free port, and on another port when the first was taken meanwhile.
	 *
	 * @param start throws an exception that quotes the listener's output, when the listener does not start
	 */
	public static <T> T start(IntFunction<T> start) {
		return retry(() -> start.apply(one()));
	}

	/** Starts listeners at a free offset to all of these ports, with the same retry. */
	public static <T> T startAll(IntFunction<T> start, int... ports) {
		return retry(() -> start.apply(offset(ports)));
	}

	private static <T> T retry(Supplier<T> start) {
		for (int attempt = 1;; attempt++) {
			try {
				return start.get();
			}
			catch (RuntimeException e) {
				if (attempt == ATTEMPTS || !isClash(e)) {
					throw e;
				}
			}
		}
	}

	private static boolean isClash(Throwable e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof BindException || CLASH.matcher(String.valueOf(cause.getMessage())).find()) {
				return true;
			}
		}
		return false;
	}

	/** Begins at a random port, so that concurrent searches seldom find the same one. */
	private static int any(int first, int last, IntPredicate free) {
		int begin = ThreadLocalRandom.current().nextInt(first, last + 1);
		for (int i = 0; i <= last - first; i++) {
			int candidate = first + (begin - first + i) % (last - first + 1);
			if (free.test(candidate)) {
				return candidate;
			}
		}
		throw new IllegalStateException("no free port from %d to %d".formatted(first, last));
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException taken) {
			return false;
		}
	}
}
