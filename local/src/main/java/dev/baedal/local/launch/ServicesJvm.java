package dev.baedal.local.launch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import dev.baedal.host.Host;
import dev.baedal.host.Request;
import dev.baedal.host.Start;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.process.LogFile;

/** The JVM in which the services run together: started with the first service, and started again after its death. */
public final class ServicesJvm {

	/** A JVM connects as soon as it runs. */
	private static final Duration CONNECT = Duration.ofMinutes(2);
	/** No service runs any more; but a training writes its archive at the end. */
	private static final Duration END = Duration.ofMinutes(2);

	private final IntFunction<ProcessBuilder> command;
	private final Path log;
	private Connection connection;

	/** @param command makes the process, which connects to the port @param log its own output, shown when it does not start */
	public ServicesJvm(IntFunction<ProcessBuilder> command, Path log) {
		this.command = command;
		this.log = log;
	}

	/** @return the service, which ends when it is stopped, when it does not start, or with the JVM */
	public synchronized HostedProcess start(Start start) throws IOException {
		if (connection == null || !connection.jvm.isAlive()) {
			connection = connect();
		}
		return connection.start(start);
	}

	/** Ends the JVM and what still runs in it. */
	public synchronized void close() throws InterruptedException {
		if (connection != null) {
			connection.close();
			if (!connection.jvm.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
				connection.jvm.destroyForcibly().waitFor();
			}
		}
	}

	private Connection connect() throws IOException {
		try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			var builder = command.apply(server.getLocalPort());
			var token = UUID.randomUUID().toString();
			builder.environment().put(Host.TOKEN, token);
			var jvm = builder.start();
			// accept alone would not notice a JVM that has ended
			jvm.onExit().thenRun(() -> close(server));
			server.setSoTimeout((int) CONNECT.toMillis());
			try {
				return new Connection(jvm, server.accept(), token);
			}
			catch (IOException e) {
				jvm.destroyForcibly();
				throw new CommandFailure(
						"the JVM of the services did not start; the end of " + log + ":\n" + new LogFile(log).tail(),
						e);
			}
		}
	}

	private static void close(ServerSocket server) {
		try {
			server.close();
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The connection to one JVM: requests to it, and its reports. */
	private static final class Connection {

		private final Process jvm;
		private final Socket socket;
		private final DataOutputStream requests;
		private final Map<String, HostedProcess> running = new ConcurrentHashMap<>();

		Connection(Process jvm, Socket socket, String token) throws IOException {
			this.jvm = jvm;
			this.socket = socket;
			this.requests = new DataOutputStream(socket.getOutputStream());
			var events = new DataInputStream(socket.getInputStream());
			if (!events.readUTF().equals(token)) {
				throw new IOException("something else has connected");
			}
			var reader = new Thread(() -> read(events), "services");
			reader.setDaemon(true);
			reader.start();
			jvm.onExit().thenRun(() -> running.values().forEach(HostedProcess::ended));
		}

		HostedProcess start(Start start) {
			var service = start.service();
			var process = new HostedProcess(jvm, () -> send(Request.stop(service)));
			running.put(service, process);
			send(Request.start(start));
			if (!jvm.isAlive()) {
				process.ended();
			}
			return process;
		}

		private void read(DataInputStream events) {
			try {
				while (true) {
					var service = events.readUTF();
					if (events.readBoolean()) {
						Optional.ofNullable(running.get(service)).ifPresent(HostedProcess::ready);
					}
					else {
						Optional.ofNullable(running.remove(service)).ifPresent(HostedProcess::ended);
					}
				}
			}
			catch (IOException closed) {
				// the JVM ends with the connection
			}
		}

		private void send(Request request) {
			try {
				synchronized (requests) {
					request.write(requests);
					requests.flush();
				}
			}
			catch (IOException e) {
				jvm.destroyForcibly();
			}
		}

		void close() {
			try {
				socket.close();
			}
			catch (IOException e) {
				jvm.destroyForcibly();
			}
		}
	}
}
