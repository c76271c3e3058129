package dev.baedal.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

import dev.baedal.faults.cluster.FaultLog;
import dev.baedal.faults.cluster.Installation;
import dev.baedal.faults.cluster.RunningCluster;
import dev.baedal.faults.report.Check;
import dev.baedal.faults.report.Kind;
import dev.baedal.faults.report.Outcome;
import dev.baedal.faults.report.Times;
import dev.baedal.faults.report.Trails;
import dev.baedal.faults.schedule.Planned;
import dev.baedal.faults.schedule.Schedule;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.workload.LoadGenerator;
import dev.baedal.faults.workload.ResponseLog;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;

/** One run: starts a platform, injects the faults, waits until it is quiescent, takes a snapshot, and checks it. */
final class Run {

	/** Amounts over 10,000,000 won are declined, and one charge in a hundred is booked while its response is lost. */
	private static final List<String> PROVIDER = List.of("--set",
			"payment:baedal.payment.provider.decline-above=10000000", "--set",
			"payment:baedal.payment.provider.timeout-rate=0.01");
	/**
	 * Tokens expire after 90 s, so that each caller needs new ones several times in a run. The rate limit is off,
	 * because all callers of a run have one address.
	 */
	private static final List<String> LOGIN = List.of("--secure", "--set", "gateway:baedal.rate-limit.enabled=false",
			"--set", "identity:baedal.identity.access-token=90s", "--set", "identity:baedal.identity.demo-token=90s",
			"--set", "identity:baedal.identity.keys.publish-ahead=10s", "--set",
			"identity:baedal.identity.limit.tokens-per-minute=6000");
	/** Half of the default, so that the run waits for it only briefly at the end. */
	private static final Duration PAYMENT_DEADLINE = Duration.ofSeconds(15);
	private static final Duration EXPIRY_LOOKS = Duration.ofSeconds(6);
	/** Of a store, in a long run. The default would expire during the snapshot; a short run is over before it. */
	private static final Duration ANSWER_DEADLINE = Duration.ofMinutes(2);
	private static final Duration LONG = Duration.ofMinutes(5);
	private static final Duration CUSTOMERS_TIMEOUT = Duration.ofMinutes(4);
	static final Duration QUIESCENCE_TIMEOUT = Duration.ofMinutes(6);

	private final Options options;
	private final Schedule schedule;
	private final PrintStream out;
	private final FaultLog faultLog;
	private final ResponseLog responseLog = new ResponseLog();
	private AfterSnapshot afterSnapshot;

	/** Runs on the platform after the snapshot, before the platform stops. */
	interface AfterSnapshot {

		void run(RunningCluster cluster) throws IOException, InterruptedException, ExecutionException, SQLException;
	}

	Run(Options options, PrintStream out) {
		this(options, Schedule.of(options.seed(), options.length(), options.topology()), out);
	}

	Run(Options options, Schedule schedule, PrintStream out) {
		this.options = options;
		this.schedule = schedule;
		this.out = out;
		this.faultLog = new FaultLog(out);
	}

	Run then(AfterSnapshot last) {
		afterSnapshot = last;
		return this;
	}

	Outcome run() throws IOException, InterruptedException, ExecutionException, SQLException {
		out.println(options.repeat());
		schedule.faults().forEach(planned -> out.println("  " + planned));
		empty(options.folder());
		out.printf("%d kills planned%n", schedule.kills());
		Snapshot snapshot;
		double quietSeconds;
		try (RunningCluster cluster = RunningCluster.start(options.home(), options.folder(), options.portOffset(),
				options.topology(), settings(), options.environment(), faultLog)) {
			disturb(cluster.place(), cluster);
			long ended = System.nanoTime();
			Quiescence quiescence = new Quiescence(cluster);
			awaitQuiet(quiescence);
			quietSeconds = (System.nanoTime() - ended) / 1e9;
			faultLog.log("taking the snapshot");
			snapshot = quiescence.snapshot(responseLog.observedResponses());
			if (afterSnapshot != null) {
				afterSnapshot.run(cluster);
			}
		}
		return outcome(snapshot, quietSeconds);
	}

	private void disturb(Installation place, RunningCluster cluster) throws InterruptedException, ExecutionException {
		try (LoadGenerator load = new LoadGenerator(place.gateway(), place.login().orElse(null), responseLog,
				options.seed())) {
			load.enrol();
			cluster.onRush((customers, length) -> load.rush(customers, length, faultLog::log));
			faultLog.log("customers start to order");
			load.start(options.perSecond());
			new FaultInjector(schedule, cluster, faultLog).run();
			load.stop();
			cluster.end();
			faultLog.log("the faults are over; every process is started again");
			cluster.healAll();
			if (!load.awaitEnd(CUSTOMERS_TIMEOUT)) {
				faultLog.log("%d customers have not finished at the time-out".formatted(load.open()));
			}
		}
	}

	/**
	 * Waits twice: in between, deadlines expire, and the orders that are then abandoned or rejected cause new events. A
	 * platform that is stuck after the first wait stays so.
	 */
	private void awaitQuiet(Quiescence quiet) throws InterruptedException {
		faultLog.log("waiting until the platform is quiescent");
		String moving = quiet.await(QUIESCENCE_TIMEOUT);
		if (moving.isEmpty()) {
			java.util.concurrent.TimeUnit.MILLISECONDS
				.sleep((isLong() ? ANSWER_DEADLINE : PAYMENT_DEADLINE).plus(EXPIRY_LOOKS).toMillis());
			moving = quiet.await(QUIESCENCE_TIMEOUT);
		}
		faultLog.log(moving.isEmpty() ? "the platform is quiescent" : "the platform is not quiescent: " + moving);
	}

	private Outcome outcome(Snapshot snapshot, double quietSeconds) {
		List<Check> checks = Check.all(snapshot);
		return new Outcome(options.repeat(), options.seed(), options.length().toMillis() / 60_000.0, faultLog.kills(),
				responseLog.orders(), quietSeconds, checks, Kind.all(faultLog),
				Times.of(faultLog.failOvers().stream().mapToLong(Long::longValue)), responseLog.answers(),
				faultLog.harnessFailures(), schedule.faults().stream().map(Planned::toString).toList(),
				Trails.of(checks, snapshot));
	}

	private boolean isLong() {
		return options.length().compareTo(LONG) >= 0;
	}

	private List<String> settings() {
		List<String> all = new ArrayList<>(PROVIDER);
		all.addAll(List.of("--set", "order:baedal.order.payment-deadline=" + PAYMENT_DEADLINE.toSeconds() + "s",
				"--set", "order:baedal.order.cancel-hold.patience=" + PAYMENT_DEADLINE.toSeconds() + "s"));
		if (isLong()) {
			all.addAll(List.of("--set", "store:baedal.store.answer-deadline=" + ANSWER_DEADLINE.toSeconds() + "s"));
		}
		if (!options.database().equals("h2")) {
			all.addAll(List.of("--db", options.database(), "--replicas", Integer.toString(options.replicas())));
		}
		if (options.secure()) {
			all.addAll(LOGIN);
		}
		all.addAll(options.settings());
		return all;
	}

	/** Deletes the data of former runs only: the folder is a user's choice and may hold other files. */
	static void empty(Path folder) throws IOException {
		Path data = folder.resolve("data");
		if (Files.exists(data)) {
			if (!Files.exists(data.resolve(".baedal"))) {
				throw new CommandFailure(data + " is no data folder of ./baedal");
			}
			DataFolder.deleteAll(data);
		}
		Files.createDirectories(folder);
	}
}
