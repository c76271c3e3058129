package dev.baedal.local.roll;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.baedal.local.client.Running;
import dev.baedal.local.control.Control;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.launch.Home;
import dev.baedal.local.process.ProgramStatus;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Program;

/**
 * Replaces every replica of every service, one after the other, on its own platform with two replicas per service, and
 * counts the failed requests (M37). With readiness, a replica is removed from its balancer, still responds while its
 * callers drop their connections, stops, and is added again when it is ready. Without readiness, as in the seeds' second
 * deployments, a replica is stopped at once, and added again before it starts; only order and payment are replaced in
 * this way, which is enough to show the failures.
 */
public final class Roll {

	/** Like preStop on a cluster, which is longer because its proxies are updated with a delay. */
	private static final long DRAIN_MILLIS = 3_000;
	private static final int START_MINUTES = 15;
	private static final List<Program> WITHOUT_READINESS = List.of(Program.ORDER, Program.PAYMENT);

	private final Home home;
	private final DataFolder folder;
	private final int portOffset;
	private final PrintStream out;

	/** @param folder a data folder for this roll only */
	public Roll(Home home, DataFolder folder, int portOffset, PrintStream out) {
		this.home = home;
		this.folder = folder;
		this.portOffset = portOffset;
		this.out = out;
	}

	public void run() throws IOException, InterruptedException {
		try (var services = new Services()) {
			services.addFirst(portOffset);
			var up = up(services.settings());
			try {
				var control = new Control(awaitReady(up));
				var status = control.status();
				services.addAll(status);
				roll(control, services, status, Program.owners(), true);
				roll(control, services, status, WITHOUT_READINESS, false);
			}
			finally {
				up.destroy();
				up.waitFor();
			}
		}
	}

	private Process up(List<String> settings) throws IOException {
		var command = new ArrayList<>(List.of(script().toString(), "up", "--db", "mysql", "--replicas", "2", "--data",
				folder.root().toString(), "--port-offset", Integer.toString(portOffset)));
		command.addAll(settings);
		var process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.INHERIT)
			.start();
		// without a terminal, Ctrl-C reaches only this process
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end of the roll"));
		return process;
	}

	private Path script() {
		return home.root().resolve("baedal");
	}

	private Running awaitReady(Process up) throws InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_MINUTES);
		while (up.isAlive() && System.nanoTime() < deadline) {
			var running = Running.in(folder).filter(r -> r.readySeconds() != null);
			if (running.isPresent()) {
				return running.get();
			}
			TimeUnit.MILLISECONDS.sleep(500);
		}
		throw new CommandFailure("the platform did not become ready; see the output above");
	}

	private void roll(Control control, Services services, List<ProgramStatus> status, List<Program> rolled,
			boolean readiness) throws IOException, InterruptedException {
		out.printf("%n%s readiness%n%-14s %8s %8s %14s%n", readiness ? "with" : "without", "rolled", "calls", "failed",
				"availability");
		try (var siege = new Siege("http://localhost:" + Program.GATEWAY.port(portOffset))) {
			var begun = siege.score();
			for (var program : rolled) {
				var before = siege.score();
				for (var replica : status.stream().filter(one -> Services.isReplica(one, program)).toList()) {
					replace(control, services.of(program), replica, readiness);
				}
				line(program.label(), siege.score().since(before));
			}
			var all = siege.score().since(begun);
			line("all", all);
			all.failures().forEach((what, times) -> out.printf("  %5d × %s%n", times, what));
		}
	}

	private void replace(Control control, Balancer balancer, ProgramStatus replica, boolean readiness)
			throws IOException, InterruptedException {
		balancer.remove(replica.port());
		if (readiness) {
			TimeUnit.MILLISECONDS.sleep(DRAIN_MILLIS);
		}
		control.stop(replica.program());
		if (!readiness) {
			balancer.add(replica.port());
		}
		control.start(replica.program());
		if (readiness) {
			balancer.add(replica.port());
		}
	}

	private void line(String what, Siege.Score score) {
		out.printf("%-14s %8d %8d %13.3f%%%n", what, score.calls(), score.failed(), score.availability());
	}
}
