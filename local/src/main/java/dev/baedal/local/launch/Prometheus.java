package dev.baedal.local.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;

/** {@code up --observe}: runs the installed Prometheus with the project's rules for every service of the run (M48). */
public final class Prometheus {

	public static final String HOW = """
			Prometheus is not on the PATH, so no metrics are recorded. To install it:
			  Debian, Ubuntu   sudo apt-get install prometheus && sudo systemctl disable --now prometheus
			  others           https://prometheus.io/download
			Each service also shows its own metrics: curl -s localhost:%d/actuator/prometheus
			""";

	private final Home home;
	private final DataFolder folder;
	private final Ports ports;
	private final int portOffset;

	public Prometheus(Home home, DataFolder folder, Ports ports, int portOffset) {
		this.home = home;
		this.folder = folder;
		this.ports = ports;
		this.portOffset = portOffset;
	}

	public static Optional<Path> installed() {
		return installed(System.getenv().getOrDefault("PATH", ""));
	}

	static Optional<Path> installed(String path) {
		return Arrays.stream(path.split(File.pathSeparator))
			.filter(folder -> !folder.isBlank())
			.map(folder -> Path.of(folder, "prometheus"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** The process ends when the launcher ends, and ignores Ctrl-C, which the launcher handles. */
	public ProcessBuilder command(Path program, List<Instance> watched, Path log) {
		return new ProcessBuilder("/bin/sh", "-c", """
				trap '' INT HUP
				(while kill -0 "$1" 2>/dev/null && kill -0 $$ 2>/dev/null; do sleep 1; done; kill $$ 2>/dev/null) &
				shift; exec "$@"
				""", "sh", Long.toString(ProcessHandle.current().pid()), program.toString(),
				"--config.file=" + settings(watched), "--storage.tsdb.path=" + folder.prometheus(),
				"--storage.tsdb.retention.time=7d",
				"--web.listen-address=127.0.0.1:" + Program.PROMETHEUS.port(portOffset),
				// the default allows web pages of every origin to read it
				"--web.cors.origin=https?://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?")
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
	}

	private Path settings(List<Instance> watched) {
		var file = folder.run().resolve("prometheus.yml");
		try {
			return Files.writeString(file, yaml(watched));
		}
		catch (IOException e) {
			throw new CommandFailure("cannot write " + file + " (" + e + ")", e);
		}
	}

	String yaml(List<Instance> watched) {
		return """
				global:
				  scrape_interval: 5s
				  evaluation_interval: 5s
				rule_files: ["%s/observability/prometheus/rules/*.yml"]
				scrape_configs:
				  - job_name: baedal
				    metrics_path: /actuator/prometheus
				    static_configs:
				%s
				""".formatted(home.root(), watched.stream().map(this::target).collect(Collectors.joining("\n")));
	}

	private String target(Instance instance) {
		return "      - {targets: [\"127.0.0.1:%d\"], labels: {service: %s, replica: %s}}"
			.formatted(ports.managementOf(instance), instance.program().label(), instance.label());
	}
}
