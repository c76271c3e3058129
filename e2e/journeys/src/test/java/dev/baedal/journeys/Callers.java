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
 * Chooses the caller of each request in login mode, so that the journeys are the same in both modes. Every GET is the
 * operator's, who sees everything.
 */
final class Callers {

	private static final JsonMapper JSON = new JsonMapper();
	/** The seeds' names of the field. */
	private static final List<String> CUSTOMER = List.of("customerId", "userId", "userid");
	private static final String GUEST = "guest";

	private final TokenDesk desk;
	private final UnaryOperator<String> get;

	/** @param get returns the body of a GET at the gateway, sent as the operator */
	Callers(TokenDesk desk, UnaryOperator<String> get) {
		this.desk = desk;
		this.get = get;
	}

	String bearer(String method, URI uri, String body) {
		return "Bearer " + desk.token(of(method, uri.getPath(), body));
	}

	private Caller of(String method, String path, String body) {
		String[] parts = path.split("/");
		String list = parts.length > 1 ? parts[1] : "";
		if (method.equals("GET") || list.equals("operator") || list.equals("actuator")) {
			return Caller.OPERATOR;
		}
		JsonNode request = json(body);
		return switch (list) {
			case "orders" -> Caller.customer(parts.length > 2 ? customerOf(parts[2])
					: request.has("orderId") ? customerOf(request.path("orderId").asString(""))
					: named(request, CUSTOMER).orElse(GUEST));
			case "couponMgmts" -> Caller.customer(named(request, CUSTOMER).orElse(GUEST));
			case "notificationPreferences", "personalData", "addresses" -> Caller.customer(parts[2]);
			case "deliveries" -> parts.length > 3 ? ofDelivery(parts[2], parts[3], request) : Caller.OWNER;
			default -> Caller.OWNER;
		};
	}

	private Caller ofDelivery(String order, String command, JsonNode request) {
		return switch (command) {
			case "confirmdelivered" -> Caller.customer(customerOf(order));
			case "handover" -> Caller.OWNER;
			default -> named(request, List.of("riderId")).map(Caller::rider)
				.orElseGet(() -> riderOrOwner(json(get.apply("/deliveries/" + order))));
		};
	}

	/** The rider, or for a parcel the owner of the shop. */
	private static Caller riderOrOwner(JsonNode delivery) {
		return delivery.path("fulfilment").asString("").equals("SHIP_ON_PAYMENT") ? Caller.OWNER
				: Caller.rider(named(delivery, List.of("riderId")).orElse("rider-1"));
	}

	private String customerOf(String order) {
		return named(json(get.apply("/orders/" + order)), CUSTOMER).orElse(GUEST);
	}

	/** Strips the typographic quotes of seed 004's README, as the gateway does. */
	private static Optional<String> named(JsonNode request, List<String> fields) {
		return fields.stream()
			.flatMap(field -> Stream.of(request.path(field).asString("").replaceAll("[“”]", "").strip()))
			.filter(name -> !name.isEmpty())
			.findFirst();
	}

	private static JsonNode json(String body) {
		try {
			return body == null || body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
		}
		catch (JacksonException e) {
			return MissingNode.getInstance(); // some journeys send malformed JSON
		}
	}
}
