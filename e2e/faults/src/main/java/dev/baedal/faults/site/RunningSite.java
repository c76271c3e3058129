package dev.baedal.faults.site;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.baedal.faults.schedule.Link;
import dev.baedal.faults.schedule.Site;
import dev.baedal.faults.schedule.Topology;
import dev.baedal.faults.schedule.Trouble;
import dev.baedal.faults.schedule.Victim;
import dev.baedal.local.Program;
import dev.baedal.local.Refusal;

/** A platform of its own, in a throw-away folder, with a proxy in each link. */
public final class RunningSite implements Site, AutoCloseable {

	/** A process that dies on its way up is started again; more often than that, something is wrong with it. */
	private static final int MOST_STARTS = 4;
	private static final Duration FAIL_OVER = Duration.ofSeconds(30);
	private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

	private final Launcher launcher;
	private final Topology topology;
	private final Chronicle chronicle;
	private final Map<Link, Proxy> proxies = new EnumMap<>(Link.class);
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final CountDownLatch over = new CountDownLatch(1);
	/** So far: a time to catch up during which the same program was hit again says nothing. */
	private final Blows blows = new Blows();
	private final Topic topic;
	private final Processes processes;

	/** @param options of {@code up} @param environment of all its processes */
	public RunningSite(Place place, Topology topology, List<String> options, Map<String, String> environment,
			Chronicle chronicle) throws IOException, InterruptedException {
		this.topology = topology;
		this.chronicle = chronicle;
		List<String> all = new ArrayList<>(options);
		for (Link link : Link.values()) {
			Proxy proxy = new Proxy(place.url(link.called()));
			proxies.put(link, proxy);
			all.addAll(List.of("--set", "%s:baedal.url.%s=%s".formatted(link.caller().label(), link.called().label(), proxy.url())));
		}
		this.launcher = new Launcher(place);
		launcher.up(all, environment);
		this.processes = new Processes(place);
		this.topic = new Topic(place.brokers());
	}

	public Topic topic() {
		return topic;
	}

	@Override
	public void kill(Collection<Victim> victims) {
		blows.fell(victims);
		chronicle.killed(processes.kill(victims));
	}

	@Override
	public void restart(String kind, Collection<Victim> victims) throws InterruptedException {
		long begun = System.nanoTime();
		startAll(victims);
		long ready = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
		noteCaughtUp(kind, victims, begun, ready);
	}

	@Override
	public void beginStart(Victim victim) {
		threads.execute(() -> {
			try {
				processes.start(victim);
			}
			catch (Refusal | IOException killedMeanwhile) {
				chronicle.say(victim.label() + " did not get ready: " + killedMeanwhile.getMessage());
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	@Override
	public void hang(Victim victim) {
		blows.fell(List.of(victim));
		signal("STOP", victim);
	}

	@Override
	public void wake(String kind, Victim victim) {
		long begun = System.nanoTime();
		signal("CONT", victim);
		noteCaughtUp(kind, List.of(victim), begun, 0);
	}

	@Override
	public Victim relaysOwner(Program service) {
		return topology.of(service).stream().filter(this::carriesEvents).findFirst().orElse(Victim.of(service));
	}

	@Override
	public void noteFailOver(Victim from) {
		List<Victim> others = topology.of(from.program()).stream().filter(each -> !each.equals(from)).toList();
		long begun = System.nanoTime();
		threads.execute(() -> {
			while (System.nanoTime() - begun < FAIL_OVER.toNanos()) {
				if (others.stream().anyMatch(this::carriesEvents)) {
					chronicle.failedOver(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
					return;
				}
				LockSupport.parkNanos(LOOK_EVERY_NANOS);
			}
			chronicle.say("no other relay of %s took over within %d s".formatted(from.program().label(), FAIL_OVER.toSeconds()));
		});
	}

	private boolean carriesEvents(Victim victim) {
		try {
			return processes.carriesEvents(victim);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void disturb(Link link, Trouble trouble) {
		proxies.get(link).meet(trouble);
	}

	@Override
	public void heal(Link link) {
		proxies.get(link).meet(Trouble.NONE);
	}

	@Override
	public void repeatEvents(int perPartition) {
		try {
			chronicle.say(topic.repeat(perPartition) + " events repeated");
		}
		catch (ExecutionException | org.apache.kafka.common.KafkaException brokerAway) {
			chronicle.say("nothing repeated: the broker is away");
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
			chronicle.trouble("the offsets of %s were not set back: %s".formatted(victim.program().label(), e.getCause()));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void pause(Duration duration) throws InterruptedException {
		over.await(duration.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Lets no fault last any longer. */
	public void end() {
		over.countDown();
	}

	/** Everything runs, nothing hangs, every call passes. */
	public void healAll() throws InterruptedException {
		proxies.values().forEach(proxy -> proxy.meet(Trouble.NONE));
		topology.everything().forEach(victim -> signal("CONT", victim));
		startAll(topology.everything());
	}

	private void signal(String name, Victim victim) {
		try {
			processes.signal(name, victim);
		}
		catch (IOException e) {
			chronicle.trouble("SIG%s for %s: %s".formatted(name, victim.label(), e));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void startAll(Collection<Victim> victims) throws InterruptedException {
		List<CompletableFuture<Void>> starts = victims.stream()
			.map(victim -> CompletableFuture.runAsync(() -> startSurely(victim), threads))
			.toList();
		try {
			CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new)).get();
		}
		catch (ExecutionException e) {
			chronicle.trouble("start of %s: %s".formatted(victims, e.getCause()));
		}
	}

	private void startSurely(Victim victim) {
		for (int attempt = 1; attempt <= MOST_STARTS; attempt++) {
			try {
				processes.start(victim);
				return;
			}
			catch (Refusal | IOException e) {
				chronicle.say("%s did not start: %s".formatted(victim.label(), e.getMessage()));
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
		chronicle.trouble("%s was started %d times in vain".formatted(victim.label(), MOST_STARTS));
	}

	private void noteCaughtUp(String kind, Collection<Victim> victims, long begun, long ready) {
		boolean broker = victims.stream().anyMatch(victim -> victim.program() == Program.KAFKA);
		List<Program> readers = broker ? Topology.CONSUMERS
				: victims.stream().map(Victim::program).filter(Topology.CONSUMERS::contains).distinct().toList();
		List<String> groups = readers.stream().map(Program::label).toList();
		int before = blows.on(readers);
		String what = String.join(" ", victims.stream().map(Victim::label).toList());
		threads.execute(() -> {
			try {
				long caughtUp = new CatchingUp(topic).await(groups, begun, () -> blows.on(readers) != before);
				chronicle.recovered(new Incident(kind, what, ready, caughtUp));
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	@Override
	public void close() {
		end();
		threads.shutdownNow();
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
