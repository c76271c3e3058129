package dev.baedal.local.programs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

import dev.baedal.local.failure.CommandFailure;

public record Port(int number, String owner) {

	private static final int CONNECT_MILLIS = 200;

	public static void requireFree(List<Port> ports) {
		ports.forEach(Port::requireFree);
	}

	private void requireFree() {
		if (number > 65_535) {
			throw new CommandFailure(
					"port " + number + " (" + owner + ") does not exist; take a smaller --port-offset");
		}
		if (taken()) {
			throw new CommandFailure(
					"port " + number + " (" + owner + ") is in use; free it, or run beside it with --port-offset 100");
		}
	}

	/** Connects first: a bind alone succeeds beside a wildcard listener that shares its port. */
	boolean taken() {
		var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
		try (var socket = new Socket()) {
			socket.connect(address, CONNECT_MILLIS);
			return true;
		}
		catch (IOException notConnected) {
			return !bindable(address);
		}
	}

	private static boolean bindable(InetSocketAddress address) {
		try (var socket = new ServerSocket()) {
			socket.bind(address);
			return true;
		}
		catch (IOException held) {
			return false;
		}
	}
}
