package dev.baedal.faults.workload;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.client.Login;

/** Sends the customers', owners' and riders' requests to the gateway, and records every response or its absence. */
final class GatewayClient {

	/** Longer than the gateway's time-out. */
	private static final Duration TIMEOUT = Duration.ofSeconds(13);
	/** The riderId that delivery shows for a parcel. */
	private static final String PARCEL = "parcel";
	private static final Set<String> NEEDS_ANOTHER_QUOTE = Set.of("PRICE_CHANGED", "QUOTE_EXPIRED");

	private final Http http;
	private final String gateway;
	private final Callers callers;
	private final ResponseLog responseLog;
	/** By wish: a retry with the same key has the same body. */
	private final Map<String, Quoted> quotes = new ConcurrentHashMap<>();

	/** @param login null in open mode */
	GatewayClient(String gateway, Login login, ResponseLog responseLog) {
		this.http = new Http(TIMEOUT, login);
		this.gateway = gateway;
		this.callers = new Callers(gateway, http, login);
		this.responseLog = responseLog;
	}

	Reply place(Plan plan) throws InterruptedException {
		Map<String, Object> body = new TreeMap<>(Map.of("customerId", plan.customer(), "foodId", plan.dish(), "qty",
				plan.qty(), "address", plan.address()));
		if (plan.redeems()) {
			couponOf(plan).ifPresent(coupon -> body.put("couponId", coupon));
		}
		Quoted quoted = plan.quotes() ? quoteOf(plan) : null;
		if (quoted != null) {
			body.put("quoteId", quoted.quoteId());
		}
		boolean keyed = plan.manner() != OrderingStyle.PLAIN;
		JsonResponse answer = send(() -> callers.customer(plan.customer()), "POST", "/orders", body,
				keyed ? new String[]{ "Idempotency-Key", plan.address() } : new String[0]);
		long order = answer.body().path("orderId").asLong(0);
		callers.placed(order, plan.customer());
		if (NEEDS_ANOTHER_QUOTE.contains(answer.body().path("code").asString(""))) {
			// nothing was kept under the key, so that a retry may have another body
			quotes.remove(plan.address());
		}
		return noted(Action.PLACE, plan.address(), keyed, order, plan.customer(), answer,
				answer.body().path("current").asString(null), quoted == null ? null : quoted.total());
	}

	Reply enrol(String customer) throws InterruptedException {
		return noted(Action.ENROL, null, false, 0, customer,
				send(() -> callers.customer(customer), "POST", "/couponMgmts", Map.of("customerId", customer)));
	}

	/** @param who the caller to record; the rider's name for PICK */
	Reply command(Action act, long order, String who) throws InterruptedException {
		JsonResponse answer = switch (act) {
			case CANCEL -> byCustomer(order, "/orders/%d/cancel", Map.of("reason", "changed my mind"));
			case ACCEPT -> byOwner("/cookings/" + order + "/accept", Map.of("accept", true));
			case REJECT -> byOwner("/cookings/" + order + "/accept", Map.of("accept", false, "reason", "sold out"));
			case START -> byOwner("/cookings/" + order + "/start", Map.of());
			case FINISH -> byOwner("/cookings/" + order + "/finish", Map.of());
			case PICK ->
				send(() -> callers.rider(who), "PUT", "/deliveries/" + order + "/pick", Map.of("riderId", who));
			case ARRIVE -> byRider(order, who, "/deliveries/%d/arrived", Map.of());
			case CONFIRM -> byCustomer(order, "/deliveries/%d/confirmdelivered", Map.of());
			case AGREE -> byOwner("/cookings/" + order + "/cancel", Map.of("accept", true));
			case DECLINE ->
				byOwner("/cookings/" + order + "/cancel", Map.of("accept", false, "reason", "on the stove"));
			case HAND_OVER -> byOwner("/deliveries/" + order + "/handover", Map.of());
			case GIVE_BACK -> byRider(order, who, "/deliveries/%d/giveback", Map.of("reason", "flat tyre"));
			case FAIL -> byRider(order, who, "/deliveries/%d/fail", Map.of("reason", "nobody there"));
			case ENROL, PLACE, RESTOCK, RUN_STORE -> throw new IllegalArgumentException(act + " is about no order");
		};
		return noted(act, null, false, order, who, answer,
				answer.body().path("current").asString(unseen(act, order, answer)));
	}

	/** The state of a delivery for which a rider gets 404: another rider has it, or no rider has it any more. */
	private String unseen(Action act, long order, JsonResponse answer) throws InterruptedException {
		try {
			boolean isRiders = act == Action.ARRIVE || act == Action.GIVE_BACK || act == Action.FAIL;
			return isRiders && answer.status() == 404 ? callers.deliveryOf(order) : null;
		}
		catch (IOException noAnswer) {
			return null;
		}
	}

	/** @param more the quantity to add */
	Reply restock(int dish, int more) throws InterruptedException {
		return runStore(Action.RESTOCK, "/inventories/" + dish, Map.of("adjust", more));
	}

	/** @return null if the platform does not answer, or the order could not be placed now */
	private Quoted quoteOf(Plan plan) throws InterruptedException {
		Quoted known = quotes.get(plan.address());
		if (known != null) {
			return known;
		}
		JsonResponse answer = send(List::of, "POST", "/quotes",
				Map.of("foodId", plan.dish(), "qty", plan.qty(), "address", plan.address()));
		String quoteId = answer.body().path("quoteId").asString(null);
		if (quoteId == null) {
			return null;
		}
		Quoted quoted = new Quoted(quoteId, answer.body().path("total").asLong());
		Quoted first = quotes.putIfAbsent(plan.address(), quoted);
		return first == null ? quoted : first;
	}

	/** Sets the fee of a store's deliveries, in won. */
	Reply charge(long store, long fee) throws InterruptedException {
		return runStore(Action.RUN_STORE, "/stores/" + store + "/delivery", Map.of("fee", fee));
	}

	/** @param open whether the store takes orders */
	Reply open(long store, boolean open) throws InterruptedException {
		return runStore(Action.RUN_STORE, "/stores/%d/%s".formatted(store, open ? "open" : "pause"), Map.of());
	}

	/** An owner's command that is about no order. */
	private Reply runStore(Action act, String path, Map<String, ?> body) throws InterruptedException {
		return noted(act, null, false, 0, "owner", byOwner(path, body));
	}

	/** An issued coupon of the shop. Two customers may choose the same one; the platform refuses one of them. */
	private Optional<Long> couponOf(Plan plan) throws InterruptedException {
		try {
			return StreamSupport
				.stream(http.get(gateway + "/coupons/search/byCustomer?size=100&customerId=" + plan.customer())
					.body()
					.path("_embedded")
					.path("coupons")
					.spliterator(), false)
				.filter(coupon -> coupon.path("status").asString("").equals("ISSUED")
						&& coupon.path("storeId").asLong() == plan.shop().store())
				.map(coupon -> coupon.path("couponId").asLong())
				.findFirst();
		}
		catch (IOException noAnswer) {
			return Optional.empty();
		}
	}

	private Reply noted(Action act, String wish, boolean keyed, long order, String who, JsonResponse answer) {
		return noted(act, wish, keyed, order, who, answer, answer.body().path("current").asString(null));
	}

	private Reply noted(Action act, String wish, boolean keyed, long order, String who, JsonResponse answer,
			String current) {
		return noted(act, wish, keyed, order, who, answer, current, null);
	}

	private Reply noted(Action act, String wish, boolean keyed, long order, String who, JsonResponse answer,
			String current, Long quoted) {
		ObservedResponse seen = new ObservedResponse(Instant.now(), act, wish, keyed, order, who, answer.status(),
				current, quoted);
		responseLog.add(seen);
		return new Reply(seen, answer);
	}

	private JsonResponse byCustomer(long order, String path, Map<String, ?> body) throws InterruptedException {
		return send(() -> callers.customerOf(order), "PUT", path.formatted(order), body);
	}

	private JsonResponse byOwner(String path, Map<String, ?> body) throws InterruptedException {
		return send(callers::owner, "PUT", path, body);
	}

	/** Calls as the rider who won the pick; for a parcel, which has no rider, as the shop's owner. */
	private JsonResponse byRider(long order, String who, String path, Map<String, ?> body) throws InterruptedException {
		try {
			String rider = callers.riderOf(order, who);
			Map<String, Object> named = new TreeMap<>(body);
			named.put("riderId", rider);
			return send(rider.equals(PARCEL) ? callers::owner : () -> callers.rider(rider), "PUT",
					path.formatted(order), named);
		}
		catch (IOException noAnswer) {
			return JsonResponse.NONE;
		}
	}

	/** @param caller provides the Authorization header; without a token the request is not sent */
	private JsonResponse send(Callers.Caller caller, String method, String path, Map<String, ?> body, String... headers)
			throws InterruptedException {
		try {
			List<String> all = new ArrayList<>(List.of(headers));
			all.addAll(caller.header());
			return http.send(method, gateway + path, body, all.toArray(String[]::new));
		}
		catch (IOException noAnswer) {
			return JsonResponse.NONE;
		}
	}
}
