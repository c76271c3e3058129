package dev.baedal.faults.site;

import java.nio.file.Path;
import java.time.Duration;

import dev.baedal.local.DataFolder;
import dev.baedal.local.Http;
import dev.baedal.local.Program;
import dev.baedal.local.Running;

/** Where a platform of the harness lives. @param home the checkout whose jars it runs */
public record Place(Path home, Path folder, int portOffset) {

	public Path data() {
		return folder.resolve("data");
	}

	public DataFolder dataFolder() {
		return new DataFolder(data());
	}

	public String gateway() {
		return url(Program.GATEWAY);
	}

	/** A service's own port. */
	public String url(Program program) {
		return "http://localhost:" + port(program);
	}

	public int port(Program program) {
		return program.port(portOffset);
	}

	public String actuator(Program program) {
		return "http://localhost:" + program.managementPort(portOffset) + "/actuator";
	}

	/** For calls to what runs there, by demo people where they have to log in. */
	public Http http(Duration timeout) {
		return Running.in(dataFolder()).map(running -> running.http(timeout)).orElseGet(() -> new Http(timeout));
	}

	String brokers() {
		return "localhost:" + Program.KAFKA.port(portOffset);
	}
}
