package dev.baedal.load.beside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.baedal.local.failure.CommandFailure;

/** Forwards connections from the address 127.0.0.2, as if from another machine; Linux has it without configuration. */
final class OtherAddress implements AutoCloseable {

	private static final String FROM = "127.0.0.2";

	private final ServerSocket listening;
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final int target;

	/** @param target port on this machine */
	OtherAddress(int target) throws IOException {
		this.target = target;
		this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		try (var probe = connect()) {
			threads.execute(this::accept);
		}
		catch (IOException e) {
			throw new CommandFailure("the siege comes from " + FROM
					+ ": this system does not have the address, or nothing listens on " + target, e);
		}
	}

	String url() {
		return "http://localhost:" + listening.getLocalPort();
	}

	private void accept() {
		try {
			while (!listening.isClosed()) {
				var client = listening.accept();
				var server = connect();
				threads.execute(() -> copy(client, server));
				threads.execute(() -> copy(server, client));
			}
		}
		catch (IOException e) {
			if (!listening.isClosed()) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private Socket connect() throws IOException {
		var socket = new Socket();
		socket.setTcpNoDelay(true);
		socket.bind(new InetSocketAddress(FROM, 0));
		socket.connect(new InetSocketAddress("127.0.0.1", target), 2_000);
		return socket;
	}

	/** Copies until one side closes its connection, then closes both. */
	private static void copy(Socket from, Socket to) {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			var buffer = new byte[16 * 1024];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				out.write(buffer, 0, read);
			}
		}
		catch (IOException ended) {
			// closed by the other direction or by the client
		}
	}

	@Override
	public void close() throws IOException {
		listening.close();
		threads.shutdownNow();
	}
}
