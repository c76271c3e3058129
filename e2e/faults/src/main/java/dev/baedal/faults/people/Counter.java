package dev.baedal.faults.people;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import dev.baedal.local.Answer;
import dev.baedal.local.Http;
import tools.jackson.databind.node.MissingNode;

/** Where people ask: the gateway. Every answer is remembered, also that there was none. */
final class Counter {

	/** Longer than the gateway lets anybody wait. */
	private static final Duration PATIENCE = Duration.ofSeconds(13);
	private static final Answer NONE = new Answer(0, MissingNode.getInstance());

	private final Http http = new Http(PATIENCE);
	private final String gateway;
	private final Witness witness;

	Counter(String gateway, Witness witness) {
		this.gateway = gateway;
		this.witness = witness;
	}

	Reply place(Plan plan) throws InterruptedException {
		Map<String, Object> body = new TreeMap<>(Map.of("customerId", plan.customer(), "foodId", plan.dish(), "qty",
				plan.qty(), "address", plan.address()));
		if (plan.redeems()) {
			couponOf(plan).ifPresent(coupon -> body.put("couponId", coupon));
		}
		String[] headers = plan.manner() == Manner.PLAIN ? new String[0]
				: new String[] { "Idempotency-Key", plan.address() };
		Answer answer = send("POST", "/orders", body, headers);
		return noted(Act.PLACE, plan.address(), headers.length > 0, answer.body().path("orderId").asLong(0),
				plan.customer(), answer);
	}

	Reply enrol(String customer) throws InterruptedException {
		return noted(Act.ENROL, null, false, 0, customer, send("POST", "/couponMgmts", Map.of("customerId", customer)));
	}

	/** @param who is noted as having asked; the rider's name for PICK */
	Reply command(Act act, long order, String who) throws InterruptedException {
		Answer answer = switch (act) {
			case CANCEL -> send("PUT", "/orders/" + order + "/cancel", Map.of("reason", "changed my mind"));
			case ACCEPT -> send("PUT", "/cookings/" + order + "/accept", Map.of("accept", true));
			case REJECT -> send("PUT", "/cookings/" + order + "/accept", Map.of("accept", false, "reason", "sold out"));
			case START -> send("PUT", "/cookings/" + order + "/start", Map.of());
			case FINISH -> send("PUT", "/cookings/" + order + "/finish", Map.of());
			case PICK -> send("PUT", "/deliveries/" + order + "/pick", Map.of("riderId", who));
			case ARRIVE -> send("PUT", "/deliveries/" + order + "/arrived", Map.of());
			case CONFIRM -> send("PUT", "/deliveries/" + order + "/confirmdelivered", Map.of());
			case AGREE -> send("PUT", "/cookings/" + order + "/cancel", Map.of("accept", true));
			case DECLINE -> send("PUT", "/cookings/" + order + "/cancel", Map.of("accept", false, "reason", "on the stove"));
			case HAND_OVER -> send("PUT", "/deliveries/" + order + "/handover", Map.of());
			case GIVE_BACK -> send("PUT", "/deliveries/" + order + "/giveback", Map.of("riderId", who, "reason", "flat tyre"));
			case FAIL -> send("PUT", "/deliveries/" + order + "/fail", Map.of("riderId", who, "reason", "nobody there"));
			case ENROL, PLACE, RESTOCK -> throw new IllegalArgumentException(act + " is about no order");
		};
		return noted(act, null, false, order, who, answer);
	}

	/** @param more of it are there */
	Reply restock(int dish, int more) throws InterruptedException {
		return noted(Act.RESTOCK, null, false, 0, "owner", send("PUT", "/inventories/" + dish, Map.of("adjust", more)));
	}

	/** Any that looks as if it could be used: of two who take the same one, one is told otherwise. */
	private Optional<Long> couponOf(Plan plan) throws InterruptedException {
		try {
			return StreamSupport.stream(http.get(gateway + "/coupons/search/byCustomer?size=100&customerId=" + plan.customer())
				.body().path("_embedded").path("coupons").spliterator(), false)
				.filter(coupon -> coupon.path("status").asString("").equals("ISSUED") && coupon.path("storeId").asLong() == plan.shop().store())
				.map(coupon -> coupon.path("couponId").asLong())
				.findFirst();
		}
		catch (IOException noAnswer) {
			return Optional.empty();
		}
	}

	private Reply noted(Act act, String wish, boolean keyed, long order, String who, Answer answer) {
		Sighting seen = new Sighting(Instant.now(), act, wish, keyed, order, who, answer.status(),
				answer.body().path("current").asString(null));
		witness.saw(seen);
		return new Reply(seen, answer);
	}

	private Answer send(String method, String path, Map<String, ?> body, String... headers) throws InterruptedException {
		try {
			return http.send(method, gateway + path, body, headers);
		}
		catch (IOException noAnswer) {
			return NONE;
		}
	}
}
