package dev.baedal.load.beside;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.relay.TcpRelay;

/** Forwards connections from the address 127.0.0.2, as if from another machine; Linux has it without configuration. */
final class OtherAddress implements AutoCloseable {

	private static final String FROM = "127.0.0.2";

	private final TcpRelay relay;
	private final int target;

	/** @param target port on this machine */
	OtherAddress(int target) throws IOException {
		this.target = target;
		try (var probe = connect()) {
			this.relay = new TcpRelay(this::connect);
		}
		catch (IOException e) {
			throw new CommandFailure("the siege comes from " + FROM
					+ ": this system does not have the address, or nothing listens on " + target, e);
		}
	}

	String url() {
		return "http://localhost:" + relay.port();
	}

	private Socket connect() throws IOException {
		var socket = new Socket();
		socket.bind(new InetSocketAddress(FROM, 0));
		socket.connect(new InetSocketAddress("127.0.0.1", target), 2_000);
		return socket;
	}

	@Override
	public void close() throws IOException {
		relay.close();
	}
}
