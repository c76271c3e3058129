package dev.baedal.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;

/** The demos, each named by the seed whose README it plays, or by its topic. */
public enum Demo {

	SHORT("", ShortDemo::play),
	FOOD("000", FoodDemo::play),
	STORE("001", StoreDemo::play),
	COFFEE("002", CoffeeDemo::play),
	MEAL_KIT("002b", MealKitDemo::play),
	STOCK("003", StockDemo::play),
	STREET("004", StreetDemo::play),
	BREAKER("breaker", BreakerDemo::play);

	interface Play {

		void on(Scene scene) throws IOException, InterruptedException;
	}

	private final String seed;
	private final Play play;

	Demo(String seed, Play play) {
		this.seed = seed;
		this.play = play;
	}

	/** @throws CommandFailure if there is no demo of this name */
	public static Demo named(Optional<String> seed) {
		return seed.map(Demo::of).orElse(SHORT);
	}

	public void run(Running running, PrintStream out) throws IOException, InterruptedException {
		if (running.isSecure()) {
			out.println("with a login, each line also needs \"Authorization: Bearer $TOKEN\": "
					+ "from ./baedal token customer, owner or rider; for GET, operator");
			if (this == BREAKER) {
				out.println("the rate limit rejects so many orders of one customer, unless started with: "
						+ "up --secure --set gateway:baedal.rate-limit.enabled=false");
			}
		}
		play.on(new Scene(running, out));
	}

	private static Demo of(String seed) {
		return seeds().filter(demo -> demo.seed.equalsIgnoreCase(seed))
			.findFirst()
			.orElseThrow(() -> new CommandFailure("there is no demo \"" + seed + "\"; there are "
					+ seeds().map(demo -> demo.seed).collect(Collectors.joining(", "))));
	}

	private static Stream<Demo> seeds() {
		return Stream.of(values()).filter(demo -> demo != SHORT);
	}
}
