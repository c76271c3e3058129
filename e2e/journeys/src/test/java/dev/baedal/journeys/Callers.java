package dev.baedal.journeys;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Who makes which call, with a token of their own, on a platform that asks for a login: the journeys are the same in
 * both modes. Whoever only looks is the operator, who sees everything.
 */
final class Callers {

	private static final JsonMapper JSON = new JsonMapper();
	/** As the seeds write it. */
	private static final List<String> CUSTOMER = List.of("customerId", "userId", "userid");
	private static final String SOMEBODY = "guest";

	private final TokenDesk desk;
	private final UnaryOperator<String> looked;

	/** @param looked answers a GET of a path at the gateway, made by the operator */
	Callers(TokenDesk desk, UnaryOperator<String> looked) {
		this.desk = desk;
		this.looked = looked;
	}

	String bearer(String method, URI uri, String body) {
		return "Bearer " + desk.token(of(method, uri.getPath(), body));
	}

	private Caller of(String method, String path, String body) {
		String[] parts = path.split("/");
		String things = parts.length > 1 ? parts[1] : "";
		if (method.equals("GET") || things.equals("operator") || things.equals("actuator")) {
			return Caller.OPERATOR;
		}
		JsonNode said = json(body);
		return switch (things) {
			case "orders" -> Caller.customer(parts.length > 2 ? customerOf(parts[2])
					: said.has("orderId") ? customerOf(said.path("orderId").asString(""))
					: named(said, CUSTOMER).orElse(SOMEBODY));
			case "couponMgmts" -> Caller.customer(named(said, CUSTOMER).orElse(SOMEBODY));
			case "notificationPreferences", "personalData" -> Caller.customer(parts[2]);
			case "deliveries" -> parts.length > 3 ? ofDelivery(parts[2], parts[3], said) : Caller.OWNER;
			default -> Caller.OWNER;
		};
	}

	private Caller ofDelivery(String order, String command, JsonNode said) {
		return switch (command) {
			case "confirmdelivered" -> Caller.customer(customerOf(order));
			case "handover" -> Caller.OWNER;
			default -> named(said, List.of("riderId")).map(Caller::rider)
				.orElseGet(() -> bringer(json(looked.apply("/deliveries/" + order))));
		};
	}

	/** A parcel's is the shop that sent it. */
	private static Caller bringer(JsonNode delivery) {
		return delivery.path("fulfilment").asString("").equals("SHIP_ON_PAYMENT") ? Caller.OWNER
				: Caller.rider(named(delivery, List.of("riderId")).orElse("rider-1"));
	}

	private String customerOf(String order) {
		return named(json(looked.apply("/orders/" + order)), CUSTOMER).orElse(SOMEBODY);
	}

	/** Without the typographic quotes of seed 004's README, which the gateway takes off as well. */
	private static Optional<String> named(JsonNode said, List<String> fields) {
		return fields.stream()
			.flatMap(field -> Stream.of(said.path(field).asString("").replaceAll("[“”]", "").strip()))
			.filter(name -> !name.isEmpty())
			.findFirst();
	}

	private static JsonNode json(String body) {
		try {
			return body == null || body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
		}
		catch (JacksonException e) {
			return MissingNode.getInstance(); // bad input is what some journeys are about
		}
	}
}
