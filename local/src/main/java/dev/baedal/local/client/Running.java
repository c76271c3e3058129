package dev.baedal.local.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file with which the other commands find a run.
 *
 * @param token of the launcher's control endpoint, so that other users of the machine cannot stop services
 * @param readySeconds from prepared jars until all programs are ready; null until then
 * @param demoClients secret of the demo clients; null for a run without a login
 */
public record Running(long pid, int controlPort, String token, int portOffset, Double readySeconds,
		String demoClients) {

	/** A run without a login. */
	public Running(long pid, int controlPort, String token, int portOffset, Double readySeconds) {
		this(pid, controlPort, token, portOffset, readySeconds, null);
	}

	public boolean isSecure() {
		return demoClients != null;
	}

	/** A client for the services of this run, which sends tokens of demo users if the run has a login. */
	public Http http(Duration timeout) {
		return new Http(timeout, isSecure() ? login() : null);
	}

	/** A customer's token; empty for a run without a login. */
	public Optional<String> bearer() throws IOException, InterruptedException {
		return isSecure() ? Optional.of(login().token(Role.CUSTOMER)) : Optional.empty();
	}

	/** @throws CommandFailure for a run without a login */
	public Login login() {
		if (!isSecure()) {
			throw new CommandFailure(
					"this run has no login, so there are no tokens; start it with ./baedal up --secure");
		}
		return new Login(portOffset, demoClients);
	}

	public Running ready(double seconds) {
		return new Running(pid, controlPort, token, portOffset, seconds, demoClients);
	}

	public void write(DataFolder folder) throws IOException {
		var part = folder.run().resolve("control.new");
		Files.deleteIfExists(part);
		Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(part, JsonMapper.shared().writeValueAsString(this));
		Files.move(part, file(folder), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Empty if nothing runs with this folder; a launcher that was killed leaves its file, but no process. */
	public static Optional<Running> in(DataFolder folder) {
		try {
			if (!Files.exists(file(folder))) {
				return Optional.empty();
			}
			var running = JsonMapper.shared().readValue(Files.readString(file(folder)), Running.class);
			return Optional.of(running).filter(r -> ProcessHandle.of(r.pid()).isPresent());
		}
		catch (IOException | JacksonException e) {
			throw new CommandFailure("cannot read " + file(folder) + " (" + e + ")", e);
		}
	}

	public static Running require(DataFolder folder) {
		return in(folder).orElseThrow(() -> new CommandFailure("nothing runs with the data folder " + folder.root()
				+ "; ./baedal up starts it (with the same --data and --port-offset)"));
	}

	public static void delete(DataFolder folder) throws IOException {
		Files.deleteIfExists(file(folder));
	}

	private static Path file(DataFolder folder) {
		return folder.run().resolve("control");
	}
}
