package dev.baedal.faults.fuzz;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

import dev.baedal.faults.site.Place;
import dev.baedal.local.DemoTokens;

/** Many shots from a few hands, and what came of them. */
public final class Barrage {

	private static final int HANDS = 8;

	private final Magazine magazine;
	private final Map<String, Finding> findings = new ConcurrentSkipListMap<>();
	private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
	private final LongAdder shots = new LongAdder();

	private Barrage(Magazine magazine) {
		this.magazine = magazine;
	}

	/** At what runs there. @throws IOException if a service gives no description of what it offers */
	public static Barrage at(Place place, long seed) throws IOException, InterruptedException {
		Callers callers = DemoTokens.of(place.dataFolder()).map(Callers::of).orElse(Callers.ANYBODY);
		return new Barrage(new Magazine(new Descriptions(place).read(), place, callers, seed));
	}

	public void fire(Duration length) throws InterruptedException, ExecutionException {
		long deadline = System.nanoTime() + length.toNanos();
		ExecutorService hands = Executors.newFixedThreadPool(HANDS);
		try {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < HANDS; i++) {
				all.add(hands.submit(() -> {
					while (System.nanoTime() < deadline) {
						one();
					}
					return null;
				}));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		finally {
			hands.shutdownNow();
		}
	}

	private void one() throws IOException, InterruptedException {
		Shot shot = magazine.next();
		shots.increment();
		Reply reply = Gun.fire(shot);
		magazine.heard(reply);
		answers.computeIfAbsent(reply.status(), status -> new LongAdder()).increment();
		Verdict.on(shot, reply)
			.ifPresent(what -> findings.merge(what + " / " + shot.attack() + " / " + shot.aim(),
					new Finding(what, shot, reply, 1), (first, again) -> first.again()));
	}

	public long shots() {
		return shots.sum();
	}

	public List<Finding> findings() {
		return List.copyOf(findings.values());
	}

	/** How often each status was answered; 0 is no answer. */
	public Map<Integer, Long> answers() {
		Map<Integer, Long> sorted = new TreeMap<>();
		answers.forEach((status, times) -> sorted.put(status, times.sum()));
		return sorted;
	}
}
