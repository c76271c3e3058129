package dev.baedal.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The programs of one run, as one thing that starts and stops. */
final class Platform {

	private static final Duration START = Duration.ofMinutes(5);
	private static final Duration STOP = Duration.ofSeconds(20);
	private static final long POLL_MILLIS = 150;

	private final DataFolder folder;
	private final int portOffset;
	private final Readiness readiness;
	private final PrintStream out;
	private final Map<Program, Child> children = new EnumMap<>(Program.class);
	private volatile boolean complete;
	private volatile boolean stopping;

	Platform(DataFolder folder, int portOffset, PrintStream out) {
		this.folder = folder;
		this.portOffset = portOffset;
		this.readiness = new Readiness(folder, portOffset);
		this.out = out;
	}

	void add(Program program, JavaProcess java) {
		var log = folder.log(program);
		children.put(program, new Child(program, folder, () -> java.builder(log)));
	}

	/**
	 * Starts all at once, since services bear an absent broker; refuses when one dies or does not get ready.
	 *
	 * @return whether all are ready; not so when it was stopped meanwhile
	 */
	boolean start() throws IOException, InterruptedException {
		for (var program : children.keySet()) {
			new LogFile(folder.log(program)).rotate();
			launch(program);
		}
		awaitReady(children.keySet());
		if (children.containsKey(Program.ORDER)) {
			awaitWarm();
		}
		complete = !stopping;
		return complete;
	}

	/** @return what it came to: up, or died */
	State start(Program program) throws IOException, InterruptedException {
		var child = child(program);
		launch(program);
		awaitReady(List.of(program));
		return child.state();
	}

	State stop(Program program) throws InterruptedException {
		var child = child(program);
		child.terminate();
		child.awaitEnd(STOP);
		return child.state();
	}

	List<ProgramStatus> status() {
		return children.values().stream().map(c -> c.status(portOffset)).toList();
	}

	/** Door first, broker last, so that nothing is accepted that could no longer be told. */
	void stop() throws InterruptedException {
		stopping = true;
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
		var rest = new EnumMap<>(children);
		var last = new ArrayList<Child>();
		var first = new ArrayList<Child>();
		if (rest.containsKey(Program.GATEWAY)) {
			first.add(rest.remove(Program.GATEWAY));
		}
		if (rest.containsKey(Program.KAFKA)) {
			last.add(rest.remove(Program.KAFKA));
		}
		return List.of(first, rest.values(), last);
	}

	private Child child(Program program) {
		var child = children.get(program);
		if (child == null) {
			throw new Refusal(program.label() + " does not belong to what runs here");
		}
		return child;
	}

	private void launch(Program program) throws IOException {
		child(program).start(() -> {
			if (complete) {
				out.println(program.label() + " died; ./baedal logs " + program.label() + " says why, ./baedal start "
						+ program.label() + " starts it again");
			}
		});
	}

	private void awaitReady(Collection<Program> awaited) throws IOException, InterruptedException {
		long begun = System.nanoTime();
		var missing = EnumSet.copyOf(awaited);
		while (!missing.isEmpty() && !stopping) {
			for (var program : List.copyOf(missing)) {
				var child = child(program);
				requireAlive(program, child);
				if (readiness.of(program, child.process().pid())) {
					child.markUp();
					missing.remove(program);
					out.printf("  %-13s ready after %5.1f s%n", program.label(), (System.nanoTime() - begun) / 1e9);
				}
			}
			pause(begun, "not ready: " + missing);
		}
	}

	private void awaitWarm() throws IOException, InterruptedException {
		long begun = System.nanoTime();
		while (!stopping && !readiness.warm()) {
			for (var program : children.keySet()) {
				requireAlive(program, child(program));
			}
			pause(begun, "order has no menu, or cannot reach payment");
		}
	}

	private void requireAlive(Program program, Child child) throws IOException {
		if (stopping) {
			return;
		}
		switch (child.state()) {
			case DIED -> {
				out.println(new LogFile(folder.log(program)).tail());
				throw new Refusal(program.label() + " died while it was starting; above is the end of " + folder.log(program));
			}
			case STOPPED, STOPPING -> throw new Refusal(program.label() + " was stopped while it was starting");
			default -> { }
		}
	}

	private static void pause(long begun, String problem) throws InterruptedException {
		if (System.nanoTime() - begun > START.toNanos()) {
			throw new Refusal("given up after " + START.toMinutes() + " minutes; " + problem);
		}
		Thread.sleep(POLL_MILLIS);
	}
}
