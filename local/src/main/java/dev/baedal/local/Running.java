package dev.baedal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

import tools.jackson.core.JacksonException;

/**
 * What an {@code up} leaves for the other commands to find it by. {@code readySeconds} counts from jars already
 * prepared to all ready, and is null until then; {@code demoClients} is their secret, and null without a login. The token keeps other users of the machine from stopping services.
 */
public record Running(long pid, int controlPort, String token, int portOffset, Double readySeconds,
		String demoClients) {

	/** One without a login. */
	public Running(long pid, int controlPort, String token, int portOffset, Double readySeconds) {
		this(pid, controlPort, token, portOffset, readySeconds, null);
	}

	public boolean isSecure() {
		return demoClients != null;
	}

	/** For calls to what runs there, by demo people where they have to log in. */
	public Http http(Duration timeout) {
		return new Http(timeout, isSecure() ? login() : null);
	}

	/** A customer's token; empty where nobody asks. */
	public Optional<String> bearer() throws IOException, InterruptedException {
		return isSecure() ? Optional.of(login().token(Role.CUSTOMER)) : Optional.empty();
	}

	/** @throws Refusal where nobody asks who somebody is */
	public Login login() {
		if (!isSecure()) {
			throw new Refusal("this run has no login, so there are no tokens; ./baedal up --secure has");
		}
		return new Login(portOffset, demoClients);
	}

	Running ready(double seconds) {
		return new Running(pid, controlPort, token, portOffset, seconds, demoClients);
	}

	void write(DataFolder folder) throws IOException {
		var fresh = folder.run().resolve("control.new");
		Files.deleteIfExists(fresh);
		Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(fresh, Http.JSON.writeValueAsString(this));
		Files.move(fresh, file(folder), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
	}

	/** Empty when nothing runs there; a launcher that was killed leaves its file, but no process. */
	public static Optional<Running> in(DataFolder folder) {
		try {
			if (!Files.exists(file(folder))) {
				return Optional.empty();
			}
			var running = Http.JSON.readValue(Files.readString(file(folder)), Running.class);
			return Optional.of(running).filter(r -> ProcessHandle.of(r.pid()).isPresent());
		}
		catch (IOException | JacksonException e) {
			throw new Refusal("cannot read " + file(folder) + " (" + e + ")", e);
		}
	}

	static Running require(DataFolder folder) {
		return in(folder).orElseThrow(() -> new Refusal("nothing runs with the data folder " + folder.root()
				+ "; ./baedal up starts it (with the same --data and --port-offset)"));
	}

	static void forget(DataFolder folder) throws IOException {
		Files.deleteIfExists(file(folder));
	}

	private static Path file(DataFolder folder) {
		return folder.run().resolve("control");
	}
}
