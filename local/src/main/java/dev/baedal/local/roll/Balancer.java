package dev.baedal.local.roll;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Acts like a cluster's Service: one address; each new connection goes to one of the added replicas. A failed
 * connection is not retried on another replica, and an open connection stays with its replica.
 */
final class Balancer implements AutoCloseable {

	private final ServerSocket listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
	private final CopyOnWriteArrayList<Integer> replicas = new CopyOnWriteArrayList<>();
	private final AtomicInteger turn = new AtomicInteger();
	private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
		var thread = new Thread(task, "balancer");
		thread.setDaemon(true);
		return thread;
	});

	Balancer() throws IOException {
		threads.execute(this::accept);
	}

	int port() {
		return listener.getLocalPort();
	}

	void add(int replica) {
		replicas.addIfAbsent(replica);
	}

	void remove(int replica) {
		replicas.remove(Integer.valueOf(replica));
	}

	private void accept() {
		while (!listener.isClosed()) {
			try {
				var caller = listener.accept();
				threads.execute(() -> serve(caller));
			}
			catch (IOException e) {
				if (!listener.isClosed()) {
					throw new IllegalStateException(e);
				}
			}
		}
	}

	private void serve(Socket caller) {
		var targets = List.copyOf(replicas);
		if (targets.isEmpty()) {
			close(caller);
			return;
		}
		try {
			var replica = new Socket(InetAddress.getLoopbackAddress(),
					targets.get(Math.floorMod(turn.getAndIncrement(), targets.size())));
			threads.execute(() -> copy(replica, caller));
			copy(caller, replica);
		}
		catch (IOException refused) {
			close(caller);
		}
	}

	/** Copies until one side closes or breaks its connection; the other side then sees a closed connection. */
	private static void copy(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
			to.shutdownOutput();
		}
		catch (IOException broken) {
			close(from);
			close(to);
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() throws IOException {
		listener.close();
		threads.shutdownNow();
	}
}
