package dev.baedal.local.roll;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.baedal.local.Control;
import dev.baedal.local.DataFolder;
import dev.baedal.local.Home;
import dev.baedal.local.Program;
import dev.baedal.local.ProgramStatus;
import dev.baedal.local.Refusal;
import dev.baedal.local.Running;

/**
 * Replaces every replica of every service, one after the other, on a platform of its own with two of each, and counts what
 * callers lose (M37). With readiness a replica leaves its balancer, goes on answering while callers forget it, ends, and is
 * in again when it is ready. Without, as the seeds' second deployments have it, it is told to end at once, and is in again as
 * soon as its process has begun: with those that a customer waits for, which is enough to see it.
 */
public final class Roll {

	/** As preStop on a cluster, which is longer by what its proxies need to learn it. */
	private static final long FORGOTTEN_MILLIS = 3_000;
	private static final int MINUTES = 15;
	private static final List<Program> WAITED_FOR = List.of(Program.ORDER, Program.PAYMENT);

	private final Home home;
	private final DataFolder folder;
	private final int portOffset;
	private final PrintStream out;

	/** @param folder its own, for this roll alone */
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
				roll(control, services, status, WAITED_FOR, false);
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
		// Ctrl-C reaches this process alone when it is not a terminal's
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end of the roll"));
		return process;
	}

	private Path script() {
		return home.root().resolve("baedal");
	}

	private Running awaitReady(Process up) throws InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
		while (up.isAlive() && System.nanoTime() < deadline) {
			var running = Running.in(folder).filter(r -> r.readySeconds() != null);
			if (running.isPresent()) {
				return running.get();
			}
			TimeUnit.MILLISECONDS.sleep(500);
		}
		throw new Refusal("the platform did not become ready; above is why");
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
			TimeUnit.MILLISECONDS.sleep(FORGOTTEN_MILLIS);
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
