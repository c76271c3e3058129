package dev.baedal.local.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import dev.baedal.local.client.Login;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;

/** The programs of one run: starts, stops, restarts and monitors them. */
public final class Supervisor {

	private static final Duration START = Duration.ofMinutes(5);
	private static final Duration STOP = Duration.ofSeconds(20);
	private static final long POLL_MILLIS = 150;
	private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

	private final DataFolder folder;
	private final Ports ports;
	private final Readiness readiness;
	private final PrintStream out;
	private final Map<Instance, Child> children = new LinkedHashMap<>();
	private volatile boolean complete;
	private volatile boolean stopping;
	private Restarts restarts;
	private Probes probes;

	public Supervisor(DataFolder folder, Ports ports, PrintStream out) {
		this(folder, ports, out, null);
	}

	/** @param login null for a run without a login */
	public Supervisor(DataFolder folder, Ports ports, PrintStream out, Login login) {
		this.folder = folder;
		this.ports = ports;
		this.readiness = new Readiness(folder, ports, login);
		this.out = out;
	}

	/**
	 * From now on a program that dies is restarted, and a service whose liveness is DOWN is killed and restarted.
	 *
	 * @param waiting no program is restarted while this is true
	 */
	public void heal(BooleanSupplier waiting) {
		heal(Restarts.SOON, Probes.PERIOD, waiting);
	}

	/** @param soon the pause before the first restart @param period between two liveness probes */
	void heal(Duration soon, Duration period, BooleanSupplier waiting) {
		restarts = new Restarts(this::restart, soon, waiting, out);
		probes = new Probes(ports, this::probed, this::kill);
		probes.begin(period);
	}

	/** @param command log file → the command of the program */
	public void add(Instance instance, Function<Path, ProcessBuilder> command) {
		addAdjustable(instance, settings -> command.apply(folder.log(instance)).start());
	}

	/** @param starter starts it, in a process of its own or in one that it shares */
	public void addAdjustable(Instance instance, Starter starter) {
		children.put(instance, new Child(instance, ports.of(instance), folder, starter));
	}

	/**
	 * Starts database and identity first, then the others in any order: services tolerate an absent broker, but not an
	 * absent database, and with a login they request tokens early.
	 *
	 * @return whether all programs are ready; false if the platform was stopped during the start
	 * @throws CommandFailure if a program dies, or is not ready in time
	 */
	public boolean start() throws IOException, InterruptedException {
		var rest = new ArrayList<>(children.keySet());
		for (var first : List.of(Program.MARIADB, Program.IDENTITY)) {
			var alone = rest.stream().filter(i -> i.program() == first).toList();
			launchAll(alone);
			rest.removeAll(alone);
		}
		launchAll(rest);
		if (children.containsKey(Program.ORDER.first())) {
			awaitWarm();
		}
		complete = !stopping;
		return complete;
	}

	private void launchAll(List<Instance> instances) throws IOException, InterruptedException {
		for (var instance : instances) {
			new LogFile(folder.log(instance)).rotate();
		}
		bringUp(instances, List.of());
	}

	/** @return the resulting state of the program */
	public State start(Instance instance) throws IOException, InterruptedException {
		return start(instance, List.of());
	}

	/** @param settings {@code --key=value}, for this start only */
	public State start(Instance instance, List<String> settings) throws IOException, InterruptedException {
		var child = child(instance);
		bringUp(List.of(instance), settings);
		return child.state();
	}

	public State stop(Instance instance) throws InterruptedException {
		var child = child(instance);
		child.terminate();
		child.awaitEnd(STOP);
		return child.state();
	}

	public List<ProgramStatus> status() {
		return children.values().stream().map(Child::status).toList();
	}

	/** Stops the gateway first, broker and database last, so that the events of accepted commands can be published. */
	public void stop() throws InterruptedException {
		stopping = true;
		if (restarts != null) {
			restarts.close();
			probes.close();
		}
		children.values().forEach(Child::close);
		for (var group : stages()) {
			long deadline = System.nanoTime() + STOP.toNanos();
			group.forEach(Child::terminate);
			for (var child : group) {
				child.awaitEnd(Duration.ofNanos(deadline - System.nanoTime()));
			}
		}
	}

	private List<Collection<Child>> stages() {
		var rest = new LinkedHashMap<>(children);
		var first = remove(rest, EnumSet.of(Program.GATEWAY));
		var last = remove(rest, EnumSet.of(Program.KAFKA, Program.MARIADB, Program.IDENTITY));
		return List.of(first, rest.values(), last);
	}

	private static List<Child> remove(Map<Instance, Child> from, Set<Program> programs) {
		var removed = from.keySet().stream().filter(i -> programs.contains(i.program())).toList();
		return removed.stream().map(from::remove).toList();
	}

	private Child child(Instance instance) {
		var child = children.get(instance);
		if (child == null) {
			throw new CommandFailure(instance.label() + " does not belong to what runs here");
		}
		return child;
	}

	private void launch(Instance instance, List<String> settings) throws IOException {
		child(instance).start(settings, () -> {
			if (complete && !stopping) {
				died(instance);
			}
		});
	}

	private void died(Instance instance) {
		if (restarts != null) {
			restarts.died(instance);
		}
		else {
			out.println(instance.label() + " died; ./baedal logs " + instance.label() + " says why, ./baedal start "
					+ instance.label() + " starts it again");
		}
	}

	/** Does nothing if the program was started or stopped since it died. */
	private void restart(Instance instance) throws IOException, InterruptedException {
		if (!stopping && child(instance).state() == State.DIED) {
			start(instance);
		}
	}

	private List<Instance> probed() {
		return children.keySet()
			.stream()
			.filter(i -> Program.services().contains(i.program()))
			.filter(i -> child(i).state() == State.UP)
			.toList();
	}

	private void kill(Instance instance) {
		out.println(instance.label() + " says that it can no longer work (/actuator/health/liveness), and is ended");
		child(instance).process().destroyForcibly();
	}

	/**
	 * Starts no more programs at a time than there are processors: concurrent starts evict each other's data from the
	 * processor caches, so that nine at once on two cores took a tenth more processor time.
	 */
	private void bringUp(List<Instance> instances, List<String> settings) throws IOException, InterruptedException {
		long begun = System.nanoTime();
		var waiting = instances.iterator();
		var starting = new LinkedHashSet<Instance>();
		long since = begun;
		while ((waiting.hasNext() || !starting.isEmpty()) && !stopping) {
			while (waiting.hasNext() && starting.size() < AT_ONCE) {
				var next = waiting.next();
				launch(next, settings);
				starting.add(next);
			}
			for (var instance : List.copyOf(starting)) {
				var child = child(instance);
				requireAlive(instance, child);
				if (readiness.of(instance, child.process().pid())) {
					child.markUp();
					starting.remove(instance);
					since = System.nanoTime();
					out.printf("  %-14s ready after %5.1f s%n", instance.label(), (System.nanoTime() - begun) / 1e9);
				}
			}
			pause(since, "not ready: " + starting.stream().map(Instance::label).toList());
		}
	}

	private void awaitWarm() throws IOException, InterruptedException {
		long begun = System.nanoTime();
		while (!stopping && !readiness.warm()) {
			for (var instance : children.keySet()) {
				requireAlive(instance, child(instance));
			}
			pause(begun, "order has no menu, or cannot reach payment");
		}
	}

	private void requireAlive(Instance instance, Child child) throws IOException {
		if (stopping) {
			return;
		}
		switch (child.state()) {
			case DIED -> throw new CommandFailure(instance.label() + " died while it was starting; the end of "
					+ folder.log(instance) + ":\n" + new LogFile(folder.log(instance)).tail());
			case STOPPED, STOPPING -> throw new CommandFailure(instance.label() + " was stopped while it was starting");
			default -> {
			}
		}
	}

	/** @param since when the last program became ready: a busy machine may take longer, if it makes progress */
	private static void pause(long since, String problem) throws InterruptedException {
		if (System.nanoTime() - since > START.toNanos()) {
			throw new CommandFailure("given up after " + START.toMinutes() + " minutes; " + problem);
		}
		Thread.sleep(POLL_MILLIS);
	}
}
