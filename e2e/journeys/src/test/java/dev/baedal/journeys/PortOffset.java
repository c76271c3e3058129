package dev.baedal.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** What is added to every port, so that journeys run beside whatever else does. */
final class PortOffset {

	/** Below the ports that systems hand out by themselves: the highest one here is 19092 + offset. */
	private static final int FIRST = 12_000;
	private static final int LAST = 13_600;
	private static final int STEP = 20;

	private PortOffset() {
	}

	static int choose() {
		String given = System.getProperty("baedal.port-offset", "");
		return given.isBlank() ? firstFree() : Integer.parseInt(given.strip());
	}

	private static int firstFree() {
		return IntStream.iterate(FIRST, offset -> offset <= LAST, offset -> offset + STEP)
			.filter(PortOffset::isFree)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no free ports; choose some with -Dbaedal.port-offset=N"));
	}

	private static boolean isFree(int offset) {
		return IntStream.concat(IntStream.rangeClosed(8081, 8089), IntStream.of(9088, 9092, 19092))
			.allMatch(port -> canBind(port + offset));
	}

	private static boolean canBind(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException taken) {
			return false;
		}
	}
}
