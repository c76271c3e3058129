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
 * What a cluster's Service is to those who call it: one address, and each connection goes to one of the replicas that
 * are in. It never tries another one, and leaves a connection that is there where it is.
 */
final class Balancer implements AutoCloseable {

	private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
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
		return door.getLocalPort();
	}

	void add(int replica) {
		replicas.addIfAbsent(replica);
	}

	void remove(int replica) {
		replicas.remove(Integer.valueOf(replica));
	}

	private void accept() {
		while (!door.isClosed()) {
			try {
				var caller = door.accept();
				threads.execute(() -> serve(caller));
			}
			catch (IOException e) {
				if (!door.isClosed()) {
					throw new IllegalStateException(e);
				}
			}
		}
	}

	private void serve(Socket caller) {
		var in = List.copyOf(replicas);
		if (in.isEmpty()) {
			close(caller);
			return;
		}
		try {
			var replica = new Socket(InetAddress.getLoopbackAddress(),
					in.get(Math.floorMod(turn.getAndIncrement(), in.size())));
			threads.execute(() -> carry(replica, caller));
			carry(caller, replica);
		}
		catch (IOException refused) {
			close(caller);
		}
	}

	/** Until one of both ends it, or breaks: then the other sees it end, which is all that a caller ever sees. */
	private static void carry(Socket from, Socket to) {
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
		door.close();
		threads.shutdownNow();
	}
}
