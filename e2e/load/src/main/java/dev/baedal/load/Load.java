package dev.baedal.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import dev.baedal.load.beside.RunComparison;
import dev.baedal.load.beside.SiegeBenchmark;
import dev.baedal.load.figures.AtRest;
import dev.baedal.load.figures.CatchUp;
import dev.baedal.load.figures.ColdOrders;
import dev.baedal.load.figures.FloorOrders;
import dev.baedal.load.figures.Lives;
import dev.baedal.load.figures.Measurement;
import dev.baedal.load.figures.MyPageDelay;
import dev.baedal.load.figures.Orders;
import dev.baedal.load.platform.Backlog;
import dev.baedal.load.platform.Platform;
import dev.baedal.load.report.Report;
import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.launch.Home;

/** Measures the running platform and then the floor, and prints the table of docs/performance.md. */
final class Load {

	private final Options options;
	private final PrintStream out;
	private Optional<Double> most = Optional.empty();

	private Load(Options options, PrintStream out) {
		this.options = options;
		this.out = out;
	}

	public static void main(String[] words) throws Exception {
		var out = System.out;
		// Gatling announces each of its runs there, between the rows
		System.setOut(new PrintStream(OutputStream.nullOutputStream()));
		try {
			new Load(Options.parse(words), out).run();
			// Gatling's threads may still be on their way out
			System.exit(0);
		}
		catch (CommandFailure refusal) {
			System.err.println("baedal: " + refusal.getMessage());
			System.exit(1);
		}
	}

	private void run() throws IOException, InterruptedException, ExecutionException {
		var running = Running.require(options.folder());
		switch (options.words().isEmpty() ? "" : options.words().get(0)) {
			case "siege" -> new SiegeBenchmark(running, options.seconds(), out).run();
			case "beside" -> new RunComparison(running, Running.require(options.other()), options.seconds(), out).run();
			default -> measure(running);
		}
	}

	private void measure(Running running) throws IOException, InterruptedException, ExecutionException {
		if (running.isSecure()) {
			out.println(
					"with a login the rate limits apply, unless started with: up --secure --set gateway:baedal.rate-limit.enabled=false");
		}
		var platform = new Platform(running);
		var report = new Report(out, options.seconds());
		try (var backlog = new Backlog(platform)) {
			var measurement = new Measurement(platform, backlog, report, options.seconds());
			report.begin();
			boolean isWarm = false;
			for (var part : EnumSet.copyOf(options.only())) {
				if (part.isWarm && !isWarm) {
					measurement.warmUp();
					isWarm = true;
				}
				measure(part, measurement);
			}
		}
		finally {
			if (options.json().isPresent()) {
				report.write(options.json().get());
			}
		}
	}

	private void measure(Part part, Measurement measurement)
			throws IOException, InterruptedException, ExecutionException {
		switch (part) {
			case COLD -> new ColdOrders(measurement).run();
			case ORDERS -> most = Optional.of(new Orders(measurement).run());
			case LIVES -> new Lives(measurement).run();
			case MYPAGE -> new MyPageDelay(measurement).run(most);
			case MEMORY -> new AtRest(measurement).memory();
			case IDLE -> new AtRest(measurement).idle();
			case CATCHUP -> new CatchUp(measurement).run();
			case FLOOR -> new FloorOrders(measurement, Home.current()).run(most);
		}
	}
}
