package dev.baedal.local.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Listens on a free port of this machine, and forwards the bytes of each connection to a target. A side that closes or
 * breaks its connection does so for the other side as well.
 */
public final class TcpRelay implements AutoCloseable {

	private static final int BACKLOG = 200;
	private static final int BUFFER = 16 * 1024;

	private final ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();
	private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
		var thread = new Thread(task, "relay");
		thread.setDaemon(true);
		return thread;
	});
	private final Target target;
	private final Supplier<? extends Filter> filters;

	/** Chooses the other end of each new connection. */
	public interface Target {

		/** @throws IOException if there is none; the caller's connection is then closed */
		Socket connect() throws IOException;
	}

	/** Sees the bytes of one connection, and returns those that are forwarded instead; null breaks the connection. */
	public interface Filter {

		default byte[] fromCaller(byte[] bytes) throws InterruptedException {
			return bytes;
		}

		default byte[] fromTarget(byte[] bytes) throws InterruptedException {
			return bytes;
		}
	}

	private interface Way {

		byte[] of(byte[] bytes) throws InterruptedException;
	}

	/** Forwards all bytes. */
	public TcpRelay(Target target) throws IOException {
		this(target, () -> new Filter() {});
	}

	/** @param filters one for each connection */
	public TcpRelay(Target target, Supplier<? extends Filter> filters) throws IOException {
		this.target = target;
		this.filters = filters;
		threads.execute(this::accept);
	}

	public int port() {
		return listener.getLocalPort();
	}

	private void accept() {
		while (!listener.isClosed()) {
			try {
				var caller = add(listener.accept());
				threads.execute(() -> serve(caller));
			}
			catch (RejectedExecutionException closing) {
				return; // the relay is closed, and closes all connections
			}
			catch (IOException e) {
				if (!listener.isClosed()) {
					throw new IllegalStateException(e);
				}
			}
		}
	}

	private void serve(Socket caller) {
		try {
			var called = add(target.connect());
			caller.setTcpNoDelay(true);
			called.setTcpNoDelay(true);
			var filter = filters.get();
			threads.execute(() -> forward(called, caller, filter::fromTarget));
			forward(caller, called, filter::fromCaller);
		}
		catch (RejectedExecutionException | IOException noTarget) {
			close(caller);
		}
	}

	/** @throws IOException if the relay has been closed meanwhile, and may not have seen the socket */
	private Socket add(Socket socket) throws IOException {
		open.add(socket);
		if (listener.isClosed()) {
			close(socket);
			throw new SocketException("the relay is closed");
		}
		return socket;
	}

	/** Forwards until one side closes its connection; the other side then sees the same. */
	private void forward(Socket from, Socket to, Way way) {
		try {
			var buffer = new byte[BUFFER];
			for (int read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream().read(buffer)) {
				var bytes = way.of(Arrays.copyOf(buffer, read));
				if (bytes == null) {
					throw new IOException("the filter breaks the connection");
				}
				to.getOutputStream().write(bytes);
			}
			to.shutdownOutput();
			from.shutdownInput();
			if (to.isInputShutdown()) {
				close(from);
				close(to);
			}
		}
		catch (IOException broken) {
			close(from);
			close(to);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt(); // the relay is closed, and closes all connections
		}
	}

	private void close(Socket socket) {
		open.remove(socket);
		try {
			socket.close();
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Closes the port and all connections. */
	@Override
	public void close() throws IOException {
		listener.close();
		threads.shutdownNow();
		open.forEach(this::close);
	}
}
