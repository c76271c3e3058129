package dev.baedal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** Whether a program that has been started answers yet. */
final class Readiness {

	private final Http http = new Http(Duration.ofSeconds(5));
	private final DataFolder folder;
	private final int portOffset;

	Readiness(DataFolder folder, int portOffset) {
		this.folder = folder;
		this.portOffset = portOffset;
	}

	boolean of(Program program, long pid) throws InterruptedException {
		try {
			return program == Program.KAFKA ? brokerSaysSo(pid) : healthy(program);
		}
		catch (IOException notYet) {
			return false;
		}
	}

	/** Warm: order has made its first Feign call, and the menu of the demo catalogue has reached it. */
	boolean warm() throws InterruptedException {
		try {
			var answer = http.post(base(Program.ORDER) + "/actuator/warmup", "", "");
			return answer.ok() && answer.body().path("payment").asBoolean(false)
					&& answer.body().path("menuItems").asInt(0) > 0;
		}
		catch (IOException notYet) {
			return false;
		}
	}

	private boolean healthy(Program program) throws IOException, InterruptedException {
		return http.get(base(program) + "/actuator/health/readiness").ok();
	}

	private boolean brokerSaysSo(long pid) throws IOException {
		var file = folder.run().resolve("kafka.ready");
		return Files.exists(file) && Files.readString(file).equals(Long.toString(pid));
	}

	private String base(Program program) {
		return "http://127.0.0.1:" + program.managementPort(portOffset);
	}
}
