package dev.baedal.mariadb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server on loopback, whose data folder outlives it. */
public final class MariaDb {

	private static final int GREETING_MILLIS = 1_000;

	private final Software software;
	private final Path data;
	private final int port;

	/**
	 * @param software folder of the unpacked server, shared by all who name the same folder
	 * @param data folder of the data, created at the first start
	 */
	public MariaDb(Path software, Path data, int port) {
		this.software = new Software(software);
		this.data = data.toAbsolutePath();
		this.port = port;
	}

	public int port() {
		return port;
	}

	/**
	 * Builds the command of the server as a process of its own, so that its id is the one to kill or stop. The server
	 * ends with {@code owner}, however that dies: a shell beside it watches.
	 *
	 * @param schemas created where they are missing, before the server accepts connections
	 */
	public ProcessBuilder command(ProcessHandle owner, List<Schema> schemas) {
		software.prepare();
		var init = data.resolveSibling(data.getFileName() + ".sql");
		try {
			if (!Files.exists(data)) {
				software.copyTemplate(data);
			}
			Schema.write(schemas, init);
		}
		catch (IOException e) {
			throw new UncheckedIOException("cannot make a database in " + data, e);
		}
		var words = new ArrayList<>(List.of("/bin/sh", "-c", """
				trap '' INT HUP
				(while kill -0 "$1" 2>/dev/null && kill -0 $$ 2>/dev/null; do sleep 1; done; kill $$ 2>/dev/null) &
				shift; exec "$@"
				""", "sh", Long.toString(owner.pid()), software.server().toString()));
		words.addAll(options(init));
		var command = new ProcessBuilder(words);
		command.environment().put("LD_LIBRARY_PATH", software.base().resolve("libs").toString());
		return command.redirectErrorStream(true);
	}

	/** The socket is relative to the data folder: an absolute path may be longer than a socket's may be. */
	private List<String> options(Path init) {
		return List.of("--no-defaults", "--console", "--user=" + System.getProperty("user.name"), // required as root
				"--basedir=" + software.base(), "--datadir=" + data, "--socket=mysql.sock", // relative to datadir
				"--bind-address=127.0.0.1", "--port=" + port, "--skip-name-resolve", "--init-file=" + init,
				// services leave no transaction idle; a hung one would keep its locks until it is killed (seconds)
				"--idle-transaction-timeout=10",
				// as with the embedded file: a commit survives the process, not a power failure
				"--innodb-flush-log-at-trx-commit=2", "--max-connections=1500", "--innodb-buffer-pool-size=128M");
	}

	public boolean isReady() {
		return isReady(port);
	}

	/** Whether the server accepts connections; its port is open earlier. */
	public static boolean isReady(int port) {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), GREETING_MILLIS);
			socket.setSoTimeout(GREETING_MILLIS);
			return socket.getInputStream().read() > 0;
		}
		catch (IOException notYet) {
			return false;
		}
	}
}
