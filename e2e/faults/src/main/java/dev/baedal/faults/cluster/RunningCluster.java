package dev.baedal.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

import dev.baedal.faults.schedule.CallFault;
import dev.baedal.faults.schedule.Cluster;
import dev.baedal.faults.schedule.Link;
import dev.baedal.faults.schedule.Rush;
import dev.baedal.faults.schedule.Topology;
import dev.baedal.faults.schedule.Victim;
import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.programs.Program;
import dev.baedal.mariadb.FreePorts;

/** A platform in a temporary folder, with a proxy in each link. */
public final class RunningCluster implements Cluster, AutoCloseable {

	/** For the rotation of keys: identity may be starting, on a busy machine. */
	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final long OPERATOR_SECONDS = 2;

	private final Launcher launcher;
	private final Topology topology;
	private final FaultLog faultLog;
	private final Map<Link, Proxy> proxies = new EnumMap<>(Link.class);
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final CountDownLatch over = new CountDownLatch(1);
	/** A catch-up time during which the same program was hit again is dropped. */
	private final HitCounts hits = new HitCounts();
	private final Topic topic;
	private final ForeignProducer foreignProducer;
	private final ScheduledExecutorService operators = Executors.newSingleThreadScheduledExecutor();
	private final Processes processes;
	private final Http operator;
	private final Starts starts;
	private final Recoveries recoveries;
	private final Installation place;
	private volatile BiFunction<Integer, Duration, Long> rush;

	/**
	 * Starts a platform; tries other ports if another process takes the free ones first.
	 *
	 * @param portOffset empty for any free one
	 * @param options of {@code up}
	 * @param environment of all its processes
	 */
	public static RunningCluster start(Path home, Path folder, Optional<Integer> portOffset, Topology topology,
			List<String> options, Map<String, String> environment, FaultLog faultLog) {
		IntFunction<RunningCluster> start = offset -> at(new Installation(home, folder, offset), topology, options,
				environment, faultLog);
		return portOffset.isPresent() ? start.apply(portOffset.get()) : FreePorts.startAll(start, Installation.PORTS);
	}

	private static RunningCluster at(Installation place, Topology topology, List<String> options,
			Map<String, String> environment, FaultLog faultLog) {
		faultLog.log("starting a platform in %s, gateway %s".formatted(place.folder(), place.gateway()));
		try {
			return new RunningCluster(place, topology, options, environment, faultLog);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private RunningCluster(Installation place, Topology topology, List<String> options, Map<String, String> environment,
			FaultLog faultLog) throws IOException, InterruptedException {
		this.place = place;
		this.topology = topology;
		this.faultLog = faultLog;
		List<String> all = new ArrayList<>(options);
		if (!topology.together()) {
			all.add("--apart");
		}
		for (Link link : Link.values()) {
			Proxy proxy = new Proxy(place.port(link.called()));
			proxies.put(link, proxy);
			all.addAll(List.of("--set",
					"%s:baedal.url.%s=%s".formatted(link.caller().label(), link.called().label(), proxy.url())));
		}
		this.launcher = new Launcher(place);
		try {
			launcher.up(all, environment);
		}
		catch (IllegalStateException e) {
			proxies.values().forEach(Proxy::close);
			throw e;
		}
		this.processes = new Processes(place);
		this.operator = place.http(TIMEOUT);
		this.topic = new Topic(place.brokers());
		this.foreignProducer = new ForeignProducer(topic);
		Operator discards = new Operator(place, faultLog);
		operators.scheduleWithFixedDelay(discards, OPERATOR_SECONDS, OPERATOR_SECONDS, TimeUnit.SECONDS);
		this.starts = new Starts(processes, faultLog, threads);
		this.recoveries = new Recoveries(processes, topic, hits, faultLog, threads);
	}

	public Installation place() {
		return place;
	}

	/** Resident memory in MiB, by program. */
	public Map<String, Long> memory() {
		return processes.memory();
	}

	public Topology topology() {
		return topology;
	}

	public Topic topic() {
		return topic;
	}

	/** The times at which any of these was killed, stopped, hung, or cut off from its disk or its connections. */
	public List<Instant> hits(Program... programs) {
		return hits.times(programs);
	}

	@Override
	public void kill(Collection<Victim> victims) {
		hit(victims);
		faultLog.killed(processes.kill(victims));
	}

	private void hit(Collection<Victim> victims) {
		hits.add(topology.hitWith(victims));
	}

	@Override
	public void restart(String kind, Collection<Victim> victims) throws InterruptedException {
		long begun = System.nanoTime();
		Collection<Victim> down = topology.hitWith(victims);
		starts.all(down);
		long ready = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
		recoveries.noteCaughtUp(kind, down, begun, ready);
	}

	@Override
	public void beginStart(Victim victim) {
		topology.hitWith(List.of(victim)).forEach(starts::begin);
	}

	@Override
	public void stop(Collection<Victim> victims) throws InterruptedException {
		hits.add(victims);
		starts.stop(victims);
	}

	@Override
	public void hang(Victim victim) {
		hit(List.of(victim));
		signal("STOP", victim);
	}

	@Override
	public void wake(String kind, Victim victim) {
		long begun = System.nanoTime();
		signal("CONT", victim);
		recoveries.noteCaughtUp(kind, topology.hitWith(List.of(victim)), begun, 0);
	}

	@Override
	public Victim relaysOwner(Program service) {
		return topology.of(service).stream().filter(processes::carriesEvents).findFirst().orElse(Victim.of(service));
	}

	@Override
	public void noteFailOver(Victim from) {
		recoveries.noteFailOver(from, topology.of(from.program()));
	}

	@Override
	public void rotateKeys() {
		try {
			JsonResponse answer = operator.send("POST", place.actuator(Program.IDENTITY) + "/keys", Map.of());
			faultLog.log(answer.ok()
					? "another key will sign from %s on".formatted(answer.body().path("signsFrom").asString("?"))
					: "the keys were not rotated: %d %s".formatted(answer.status(), answer.body()));
		}
		catch (IOException away) {
			faultLog.log("the keys were not rotated: " + away);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void refuseWrites(Victim victim) {
		hit(List.of(victim));
		try {
			processes.refuseWrites(victim);
		}
		catch (IOException e) {
			faultLog.log("%s can still write: %s".formatted(victim.label(), e.getMessage()));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void breakDatabaseConnections() {
		hits.add(List.of(Victim.of(Program.MARIADB)));
		try {
			faultLog.log(DatabaseConnections.breakAll(place) + " connections broken");
		}
		catch (SQLException | IOException e) {
			faultLog.harnessFailure("the connections of the database server were not broken: " + e);
		}
	}

	/** @param rush sends that many customers for that long, and returns the milliseconds until recovery */
	public void onRush(BiFunction<Integer, Duration, Long> rush) {
		this.rush = rush;
	}

	@Override
	public void rush(int count, Duration length) {
		long recoveredMillis = rush.apply(count, length);
		recoveries.noteCaughtUp(Rush.KIND, topology.consumers(), System.nanoTime(), recoveredMillis);
	}

	@Override
	public void disturb(Link link, CallFault fault) {
		proxies.get(link).inject(fault);
	}

	@Override
	public void heal(Link link) {
		proxies.get(link).inject(CallFault.NONE);
	}

	@Override
	public void throwForeignRecords(int volleys) {
		try {
			faultLog.log(foreignProducer.write(volleys) + " foreign records written");
		}
		catch (ExecutionException | org.apache.kafka.common.KafkaException brokerAway) {
			faultLog.log("no foreign record written: the broker is away");
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void repeatEvents(int perPartition) {
		try {
			faultLog.log(topic.repeat(perPartition) + " events repeated");
		}
		catch (ExecutionException | org.apache.kafka.common.KafkaException brokerAway) {
			faultLog.log("nothing repeated: the broker is away");
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void setBack(Victim victim, long events) {
		try {
			topic.setBack(victim.program().label(), events);
		}
		catch (ExecutionException e) {
			faultLog.harnessFailure(
					"the offsets of %s were not set back: %s".formatted(victim.program().label(), e.getCause()));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void pause(Duration duration) throws InterruptedException {
		over.await(duration.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Ends all running faults. */
	public void end() {
		over.countDown();
	}

	/** Removes the faults of calls, resumes hung processes, and starts those that are down. */
	public void healAll() throws InterruptedException {
		proxies.values().forEach(proxy -> proxy.inject(CallFault.NONE));
		topology.all().forEach(victim -> signal("CONT", victim));
		starts.all(topology.all());
	}

	private void signal(String name, Victim victim) {
		try {
			processes.signal(name, victim);
		}
		catch (IOException e) {
			faultLog.harnessFailure("SIG%s for %s: %s".formatted(name, victim.label(), e));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		end();
		threads.shutdownNow();
		operators.shutdownNow();
		topic.close();
		try {
			launcher.down();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		finally {
			proxies.values().forEach(Proxy::close);
		}
	}
}
