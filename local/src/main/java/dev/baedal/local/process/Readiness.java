package dev.baedal.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.Login;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;
import dev.baedal.mariadb.MariaDb;

/** Checks whether a started program is ready. */
final class Readiness {

	private final Http http = new Http(Duration.ofSeconds(5));
	private final DataFolder folder;
	private final Ports ports;
	private final Http operator;

	Readiness(DataFolder folder, Ports ports, Login login) {
		this.folder = folder;
		this.ports = ports;
		this.operator = new Http(Duration.ofSeconds(5), login);
	}

	boolean of(Instance instance, long pid) throws InterruptedException {
		try {
			return switch (instance.program()) {
				case KAFKA -> brokerReady(pid);
				case PROMETHEUS -> http.get("http://127.0.0.1:" + ports.of(instance) + "/-/ready").ok();
				case MARIADB -> MariaDb.isReady(ports.of(instance));
				default -> healthy(instance);
			};
		}
		catch (IOException notYet) {
			return false;
		}
	}

	/** @return whether order has made its first Feign call and has consumed the menu of the demo catalogue */
	boolean warm() throws InterruptedException {
		try {
			var response = operator.post(base(Program.ORDER.first()) + "/actuator/warmup");
			return response.ok() && response.body().path("payment").asBoolean(false)
					&& response.body().path("menuItems").asInt(0) > 0;
		}
		catch (IOException notYet) {
			return false;
		}
	}

	private boolean healthy(Instance instance) throws IOException, InterruptedException {
		return http.get(base(instance) + "/actuator/health/readiness").ok();
	}

	private boolean brokerReady(long pid) throws IOException {
		var file = folder.run().resolve("kafka.ready");
		return Files.exists(file) && Files.readString(file).equals(Long.toString(pid));
	}

	private String base(Instance instance) {
		return "http://127.0.0.1:" + ports.managementOf(instance);
	}
}
