package dev.baedal.load.beside;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import dev.baedal.load.http.Requests;
import dev.baedal.load.http.Sample;
import dev.baedal.load.report.Report;
import dev.baedal.load.report.Row;
import dev.baedal.local.client.Role;
import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;

/**
 * {@code load siege} (M47): measures clients at one address while another address sends ten times the gateway's limit.
 * Rounds without and with the siege alternate, so that other load of the machine affects both.
 */
public final class SiegeBenchmark {

	private static final int ROUNDS = 3;
	private static final int BESIEGERS = 50;
	/** Of all together, where the limit of an address is 100. */
	private static final int PER_SECOND = 1_000;
	private static final String BODY = "{\"foodId\":1,\"qty\":1,\"address\":\"seoul\"}";

	private final Running running;
	private final int seconds;
	private final Report report;

	public SiegeBenchmark(Running running, int seconds, PrintStream out) {
		if (!running.isSecure()) {
			throw new CommandFailure("this run has no rate limits; start it with ./baedal up --secure");
		}
		this.running = running;
		this.seconds = seconds;
		this.report = new Report(out, seconds);
	}

	public void run() throws IOException, InterruptedException, ExecutionException {
		report.begin();
		int port = Program.GATEWAY.port(running.portOffset());
		var login = running.login();
		var calm = new Calm("http://localhost:" + port, login);
		try (var elsewhere = new OtherAddress(port)) {
			var siege = new Requests(elsewhere.url() + "/orders", BODY,
					Optional.of(login.token(Role.CUSTOMER, "besieger")));
			calm.run(seconds);
			var alone = new Sample();
			var besieged = new Sample();
			var attack = new Sample();
			for (int round = 0; round < ROUNDS; round++) {
				alone.and(calm.run(seconds));
				var attacking = siege.start(BESIEGERS, PER_SECOND, seconds);
				besieged.and(calm.run(seconds));
				attack.and(attacking.join());
			}
			report.add(new Row("four clients, alone").with(alone));
			report.add(new Row("four clients, during the siege").with(besieged)
				.note("p99 during the siege / alone: %.2f".formatted(besieged.percentile(99) / alone.percentile(99))));
			report.add(new Row("the siege: accepted, and refused").with(attack));
		}
	}
}
