package dev.baedal.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import dev.baedal.local.Program;
import dev.baedal.local.Refusal;
import dev.baedal.local.Role;
import dev.baedal.local.Running;

/**
 * {@code load siege} (M47): what people at one address notice while another sends ten times what the gateway's limit
 * takes. By turns without and with it, so that whatever else the machine does befalls both.
 */
public final class Besieged {

	private static final int ROUNDS = 3;
	private static final int BESIEGERS = 50;
	/** Calls a second of each; together 1,000, where an address has 100. */
	private static final double PER_BESIEGER = 20;
	private static final String BODY = "{\"foodId\":1,\"qty\":1,\"address\":\"seoul\"}";

	private final Running running;
	private final int seconds;
	private final PrintStream out;

	public Besieged(Running running, int seconds, PrintStream out) {
		if (!running.isSecure()) {
			throw new Refusal("nothing is limited in this run; ./baedal up --secure");
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
			out.println(alone.line("four people, alone"));
			out.println(besieged.line("the same, beside the siege"));
			out.println(siege.line("the siege: let in, and refused"));
			out.printf("p99 beside the siege / alone: %.2f%n", besieged.percentile(99) / alone.percentile(99));
		}
	}
}
