package dev.baedal.faults.site;

import java.nio.file.Path;

import dev.baedal.local.DataFolder;
import dev.baedal.local.Program;

/** Where a platform of the harness lives. @param home the checkout whose jars it runs */
public record Place(Path home, Path folder, int portOffset) {

	public Path data() {
		return folder.resolve("data");
	}

	DataFolder dataFolder() {
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

	String brokers() {
		return "localhost:" + Program.KAFKA.port(portOffset);
	}
}
