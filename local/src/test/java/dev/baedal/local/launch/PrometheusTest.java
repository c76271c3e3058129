package dev.baedal.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code up --observe} (M48). */
class PrometheusTest {

	@TempDir
	Path temp;

	@Test
	void scrapesTheActuatorOfEveryService() {
		var settings = new Prometheus(new Home(Path.of("/h")), new DataFolder(temp), new Ports(100), 100)
			.yaml(List.of(Program.ORDER.first(), Program.GATEWAY.first()));

		assertThat(settings).contains("\"/h/observability/prometheus/rules/*.yml\"", "job_name: baedal",
				"{targets: [\"127.0.0.1:8181\"], labels: {service: order, replica: order}}",
				"{targets: [\"127.0.0.1:9188\"], labels: {service: gateway, replica: gateway}}");
	}

	@Test
	void allowsOnlyLocalOrigins() {
		var folder = new DataFolder(temp);
		temp.resolve("run").toFile().mkdirs();

		assertThat(new Prometheus(new Home(Path.of("/h")), folder, new Ports(0), 0)
			.command(Path.of("/bin/prometheus"), List.of(Program.ORDER.first()), temp.resolve("log"))
			.command()).contains("--web.cors.origin=https?://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?");
	}

	@Test
	void isSearchedOnThePath() throws Exception {
		assertThat(Prometheus.installed(temp.toString())).isEmpty();
		var program = Files.writeString(temp.resolve("prometheus"), "");
		assertThat(Prometheus.installed(temp.toString())).isEmpty();
		assertThat(program.toFile().setExecutable(true)).isTrue();

		assertThat(Prometheus.installed("/nowhere:" + temp)).contains(program);
	}
}
