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

import dev.baedal.faults.workload.LoadGenerator;
import dev.baedal.faults.workload.ResponseLog;
import dev.baedal.faults.snapshot.Operations;
import dev.baedal.faults.snapshot.SnapshotReader;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.report.Check;
import dev.baedal.faults.report.Kind;
import dev.baedal.faults.report.Outcome;
import dev.baedal.faults.report.Times;
import dev.baedal.faults.report.Trails;
import dev.baedal.faults.schedule.Planned;
import dev.baedal.faults.schedule.Schedule;
import dev.baedal.faults.cluster.FaultLog;
import dev.baedal.faults.cluster.Installation;
import dev.baedal.faults.cluster.RunningCluster;
import dev.baedal.local.DataFolder;

/** One run: start, disturb, let it come to rest, look, stop, and balance the books. */
final class Run {

	/** Amounts over 10,000,000 won are declined, and one charge in a hundred loses its answer after taking the money. */
	private static final List<String> PROVIDER = List.of("--set",
			"payment:baedal.payment.provider.decline-above=10000000", "--set",
			"payment:baedal.payment.provider.timeout-rate=0.01");
	/** Tokens live so short that all are asked for again several times in a run; the people of a run are one address. */
	private static final List<String> LOGIN = List.of("--secure", "--set", "gateway:baedal.rate-limit.enabled=false",
			"--set", "identity:baedal.identity.access-token=90s", "--set", "identity:baedal.identity.demo-token=90s",
			"--set", "identity:baedal.identity.keys.publish-ahead=10s", "--set",
			"identity:baedal.identity.limit.tokens-per-minute=6000");
	/** Half of what is shipped, so that the run needs not wait for it in the end. */
	private static final Duration PAYMENT_DEADLINE = Duration.ofSeconds(15);
	private static final Duration EXPIRY_LOOKS = Duration.ofSeconds(6);
	/** Of a store. What is shipped would end in the middle of looking; a short run is over before its own. */
	private static final Duration ANSWER_DEADLINE = Duration.ofMinutes(2);
	private static final Duration LONG = Duration.ofMinutes(5);
	private static final Duration PATIENCE_WITH_PEOPLE = Duration.ofMinutes(4);
	static final Duration PATIENCE_WITH_SERVICES = Duration.ofMinutes(6);

	private final Options options;
	private final Schedule schedule;
	private final PrintStream out;
	private final FaultLog faultLog;
	private final ResponseLog responseLog = new ResponseLog();
	private Encore encore;

	/** What else is done to a platform once its books have been looked at. */
	interface Encore {

		void play(RunningCluster cluster) throws IOException, InterruptedException, ExecutionException, SQLException;
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

	Run with(Encore last) {
		encore = last;
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
			Installation place = cluster.place();
			disturb(place, cluster);
			long ended = System.nanoTime();
			awaitQuiet(place, cluster);
			quietSeconds = (System.nanoTime() - ended) / 1e9;
			faultLog.say("looking at everything");
			snapshot = new SnapshotReader(place, cluster).take(responseLog.observedResponses());
			if (encore != null) {
				encore.play(cluster);
			}
		}
		return outcome(snapshot, quietSeconds);
	}

	private void disturb(Installation place, RunningCluster cluster) throws InterruptedException, ExecutionException {
		try (LoadGenerator crowd = new LoadGenerator(place.gateway(), place.login().orElse(null), responseLog,
				options.seed())) {
			crowd.enrol();
			cluster.onRush((people, length) -> crowd.rush(people, length, faultLog::say));
			faultLog.say("people come");
			crowd.come(options.perSecond());
			new FaultInjector(schedule, cluster, faultLog).run();
			crowd.comeNoMore();
			cluster.end();
			faultLog.say("the faults are over; everything is started again");
			cluster.healAll();
			if (!crowd.awaitAllGone(PATIENCE_WITH_PEOPLE)) {
				faultLog.say("%d people still wait for what they want, and are sent home".formatted(crowd.here()));
			}
		}
	}

	/** Twice: an order that nobody waits for any more is abandoned or rejected only now, and that has consequences. */
	private void awaitQuiet(Installation place, RunningCluster cluster) throws InterruptedException {
		Quiescence quiet = new Quiescence(cluster.topic(), new Operations(place));
		faultLog.say("waiting until nothing moves");
		quiet.await(PATIENCE_WITH_SERVICES);
		java.util.concurrent.TimeUnit.MILLISECONDS
			.sleep((isLong() ? ANSWER_DEADLINE : PAYMENT_DEADLINE).plus(EXPIRY_LOOKS).toMillis());
		String moving = quiet.await(PATIENCE_WITH_SERVICES);
		faultLog.say(moving.isEmpty() ? "nothing moves" : "it does not come to rest: " + moving);
	}

	private Outcome outcome(Snapshot snapshot, double quietSeconds) {
		List<Check> checks = Check.all(snapshot);
		return new Outcome(options.repeat(), options.seed(), options.length().toMillis() / 60_000.0, faultLog.kills(),
				responseLog.orders(), quietSeconds, checks, Kind.all(faultLog),
				Times.of(faultLog.failOvers().stream().mapToLong(Long::longValue)), responseLog.answers(),
				faultLog.troubles(), schedule.faults().stream().map(Planned::toString).toList(),
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

	/** Only what runs have left: the folder's name was given by a person. */
	static void empty(Path folder) throws IOException {
		Path data = folder.resolve("data");
		if (Files.exists(data)) {
			if (!Files.exists(data.resolve(".baedal"))) {
				throw new dev.baedal.local.Refusal(data + " is no data folder of ./baedal");
			}
			DataFolder.deleteAll(data);
		}
		Files.createDirectories(folder);
	}
}
