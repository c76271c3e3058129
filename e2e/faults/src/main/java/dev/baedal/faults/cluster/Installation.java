package dev.baedal.faults.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.Login;
import dev.baedal.local.client.Running;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Program;

/** Folders and ports of the harness's platform. @param home the checkout whose jars it runs */
public record Installation(Path home, Path folder, int portOffset) {

	/** All ports of a platform before the offset is added. */
	static final int[] PORTS = IntStream
		.concat(IntStream.rangeClosed(8081, 8089), IntStream.of(9088, 9092, 13306, 19092))
		.toArray();

	public Path data() {
		return folder.resolve("data");
	}

	/** The folder of all programs' logs. */
	public Path logs() {
		return data().resolve("log");
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

	/** The login of the running platform; empty in open mode. */
	public Optional<Login> login() {
		return Running.in(dataFolder()).filter(Running::isSecure).map(Running::login);
	}

	/** A client for an operator's calls, with a token in login mode. */
	public Http http(Duration timeout) {
		return new Http(timeout, login().orElse(null));
	}

	String brokers() {
		return "localhost:" + Program.KAFKA.port(portOffset);
	}
}
