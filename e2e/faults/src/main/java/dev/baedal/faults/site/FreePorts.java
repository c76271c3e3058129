package dev.baedal.faults.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** What is added to every port, so that a run disturbs nothing that runs already. */
public final class FreePorts {

	/** Above those of the journeys, below those that systems hand out by themselves: the highest is 19092 + offset. */
	private static final int FIRST = 11_000;
	private static final int LAST = 11_960;
	private static final int STEP = 40;

	private FreePorts() {
	}

	/** @throws IllegalStateException if there are none */
	public static int offset() {
		return IntStream.iterate(FIRST, offset -> offset <= LAST, offset -> offset + STEP)
			.filter(FreePorts::isFree)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no free ports; choose some with --port-offset N"));
	}

	private static boolean isFree(int offset) {
		return IntStream.concat(IntStream.rangeClosed(8081, 8088), IntStream.of(9088, 9092, 13306, 19092))
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
