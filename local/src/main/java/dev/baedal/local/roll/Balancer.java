package dev.baedal.local.roll;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import dev.baedal.local.relay.TcpRelay;

/**
 * Acts like a cluster's Service: one address; each new connection goes to one of the added replicas. A failed
 * connection is not retried on another replica, and an open connection stays with its replica.
 */
final class Balancer implements AutoCloseable {

	private final CopyOnWriteArrayList<Integer> replicas = new CopyOnWriteArrayList<>();
	private final AtomicInteger turn = new AtomicInteger();
	private final TcpRelay relay = new TcpRelay(this::connect);

	Balancer() throws IOException {}

	int port() {
		return relay.port();
	}

	void add(int replica) {
		replicas.addIfAbsent(replica);
	}

	void remove(int replica) {
		replicas.remove(Integer.valueOf(replica));
	}

	private Socket connect() throws IOException {
		var targets = List.copyOf(replicas);
		if (targets.isEmpty()) {
			throw new ConnectException("there is no replica");
		}
		return new Socket(InetAddress.getLoopbackAddress(),
				targets.get(Math.floorMod(turn.getAndIncrement(), targets.size())));
	}

	@Override
	public void close() throws IOException {
		relay.close();
	}
}
