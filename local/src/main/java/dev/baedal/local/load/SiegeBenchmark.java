package dev.baedal.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

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
	/** Requests per second of each; 1,000 in total, where the limit of an address is 100. */
	private static final double PER_BESIEGER = 20;
	private static final String BODY = "{\"foodId\":1,\"qty\":1,\"address\":\"seoul\"}";

	private final Running running;
	private final int seconds;
	private final PrintStream out;

	public SiegeBenchmark(Running running, int seconds, PrintStream out) {
		if (!running.isSecure()) {
			throw new CommandFailure("this run has no rate limits; start it with ./baedal up --secure");
		}
		this.running = running;
		this.seconds = seconds;
		this.out = out;
	}

	public void run() throws IOException, InterruptedException, ExecutionException {
		Hey.require();
		int port = Program.GATEWAY.port(running.portOffset());
		var login = running.login();
		var calm = new Calm("http://localhost:" + port, login);
		try (var elsewhere = new OtherAddress(port)) {
			var hey = new Hey(elsewhere.url() + "/orders", BODY, Optional.of(login.token(Role.CUSTOMER, "besieger")));
			calm.run(seconds);
			Sample alone = Sample.NONE;
			Sample besieged = Sample.NONE;
			Sample siege = Sample.NONE;
			for (int round = 0; round < ROUNDS; round++) {
				alone = alone.and(calm.run(seconds));
				var attack = hey.start(BESIEGERS, seconds, PER_BESIEGER);
				besieged = besieged.and(calm.run(seconds));
				siege = siege.and(hey.read(attack, seconds));
			}
			out.println("%-42s %9s %9s %9s %8s".formatted("", "per s", "p50 ms", "p99 ms", "refused"));
			out.println(alone.line("four clients, alone"));
			out.println(besieged.line("four clients, during the siege"));
			out.println(siege.line("the siege: accepted, and refused"));
			out.printf("p99 during the siege / alone: %.2f%n", besieged.percentile(99) / alone.percentile(99));
		}
	}
}
