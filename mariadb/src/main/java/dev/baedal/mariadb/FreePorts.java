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
 * Ports for a listener whose port others have to know before it listens, such as a broker's. One that can bind port 0
 * needs none of this. A port may be taken between the look and the bind, so the start is tried again on another one.
 */
public final class FreePorts {

	/** All below those that systems give to outgoing connections, so that no client takes one. */
	private static final int FIRST = 12_000;
	private static final int LAST = 30_000;
	/** An offset leaves the highest of the programs' ports, 19092, below 32768. */
	private static final int FIRST_OFFSET = 11_000;
	private static final int LAST_OFFSET = 13_600;
	private static final int ATTEMPTS = 5;
	private static final Pattern CLASH = Pattern.compile("address already in use|failed to bind|port \\d+ .*is in use",
			Pattern.CASE_INSENSITIVE);

	private FreePorts() {}

	/** A port on loopback where nobody listens now. */
	public static int one() {
		return any(FIRST, LAST, FreePorts::isFree);
	}

	/** @return what can be added to each of these ports without meeting a listener */
	public static int offset(int... ports) {
		return any(FIRST_OFFSET, LAST_OFFSET, offset -> Arrays.stream(ports).allMatch(port -> isFree(port + offset)));
	}

	/**
	 * Starts something on a free port, and on another one where somebody took the first meanwhile.
	 *
	 * @param start throws an exception that quotes what the listener said, when it does not start
	 */
	public static <T> T start(IntFunction<T> start) {
		return retry(() -> start.apply(one()));
	}

	/** The same with an offset to all of these ports. */
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

	/** Beginning anywhere, so that two who look at once seldom find the same. */
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
