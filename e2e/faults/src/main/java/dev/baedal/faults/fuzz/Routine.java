package dev.baedal.faults.fuzz;

import java.util.ArrayDeque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baedal.local.programs.Program;

/**
 * Valid requests that place orders and bring them through their states, so that the fuzz meets orders in every state.
 * Each step is sent twice, because the first request may come before the event that allows it.
 */
final class Routine {

	/** The menu items of the protected store have more weight: there an order can reach its end. */
	private static final List<Integer> DISHES = List.of(1, 1, 2, 2, 3, 3, 4, 11, 21, 31, 41, 51, 1001);
	private static final List<LifeStep> STEPS = List.of(new LifeStep("/cookings/%d/accept", "{\"accept\":true}"),
			new LifeStep("/cookings/%d/start", "{}"), new LifeStep("/cookings/%d/finish", "{}"),
			new LifeStep("/deliveries/%d/pick", "{\"riderId\":\"rider-1\"}"),
			new LifeStep("/deliveries/%d/arrived", "{}"), new LifeStep("/deliveries/%d/confirmdelivered", "{}"));
	private static final List<LifeStep> DETOURS = List.of(new LifeStep("/orders/%d/cancel", "{}"),
			new LifeStep("/cookings/%d/cancel", "{\"accept\":true}"),
			new LifeStep("/cookings/%d/accept", "{\"accept\":false}"), new LifeStep("/deliveries/%d/handover", "{}"),
			new LifeStep("/deliveries/%d/giveback", "{\"reason\":\"flat tyre\"}"),
			new LifeStep("/deliveries/%d/fail", "{\"reason\":\"nobody there\"}"));
	private static final int AT_ONCE = 24;
	private static final Pattern ORDER = Pattern.compile("\"orderId\" ?: ?(\\d{1,18})\\b");

	private final ArrayDeque<Life> lives = new ArrayDeque<>();

	private record LifeStep(String path, String body) {}

	private record Life(long order, int step) {}

	/** The next request, and the service that handles it. */
	record Errand(Program service, String operation, Request request) {}

	/** Remembers the order that this response created, if any. */
	void observe(Reply reply) {
		Matcher order = ORDER.matcher(reply.body());
		if (reply.status() == 201 && lives.size() < AT_ONCE && order.find()) {
			lives.add(new Life(Long.parseLong(order.group(1)), 0));
		}
	}

	Errand next(SplittableRandom random) {
		Life life = random.nextInt(AT_ONCE) < lives.size() ? lives.poll() : null;
		if (life == null) {
			return order(random);
		}
		if (random.nextInt(24) == 0) {
			lives.add(life);
			return errand(Attack.any(DETOURS, random), life.order());
		}
		if (life.step() + 1 < 2 * STEPS.size()) {
			lives.add(new Life(life.order(), life.step() + 1));
		}
		return errand(STEPS.get(life.step() / 2), life.order());
	}

	private static Errand order(SplittableRandom random) {
		int dish = Attack.any(DISHES, random);
		int qty = random.nextInt(1, 4);
		String what = random.nextInt(4) == 0 ? "\"items\":[{\"menuItemId\":%d,\"qty\":%d}]".formatted(dish, qty)
				: "\"foodId\":%d,\"qty\":%d".formatted(dish, qty);
		return new Errand(Program.ORDER, "POST /orders", new Request("POST", "/orders")
			.json("{\"customerId\":\"khl\",%s,\"address\":\"seoul gangnam 1\"}".formatted(what)));
	}

	private static Errand errand(LifeStep step, long order) {
		Program service = step.path().startsWith("/orders") ? Program.ORDER
				: step.path().startsWith("/cookings") ? Program.STORE
				: Program.DELIVERY;
		return new Errand(service, "PUT " + step.path().replace("%d", "{orderId}"),
				new Request("PUT", step.path().formatted(order)).json(step.body()));
	}
}
