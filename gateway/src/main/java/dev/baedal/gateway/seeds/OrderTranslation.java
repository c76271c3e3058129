package dev.baedal.gateway.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baedal.http.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates the seeds' orders, which have neither {@code foodId} nor {@code items}. Copies only the fields that are
 * named here, and never a price, a payment or a status from a client.
 */
enum OrderTranslation {

	/** 002: a coffee by its name, for a guest. */
	COFFEE("menu", "menu", "qty", null),
	/** 002's appended part, the meal kit. */
	MEAL_KIT("prodId", "foodId", "qty", null),
	/** 004. */
	STREET("productId", "foodId", "qty", "userId"),
	/** 001. */
	DINNER("menuid", "foodId", "quantity", "userid");

	static final String GUEST = "guest";
	static final String NO_ADDRESS = "주소 미입력";

	private final String item;
	private final String canonicalItem;
	private final String count;
	/** The field of the customer; null when the seed's orders name none. */
	private final String customer;

	OrderTranslation(String item, String canonicalItem, String count, String customer) {
		this.item = item;
		this.canonicalItem = canonicalItem;
		this.count = count;
		this.customer = customer;
	}

	/** @return empty for an order in the platform's own format */
	static Optional<Command> translate(String path, SeedRequestBody seed) {
		if (seed.has("orderId") || CancelTranslation.isCancel(seed)) {
			return Optional.of(CancelTranslation.post(seed));
		}
		if (seed.has("foodId") || seed.has("items")) {
			return Optional.empty();
		}
		Optional<OrderTranslation> format = Stream.of(values()).filter(one -> seed.has(one.item)).findFirst();
		if (format.isEmpty() && !seed.has("customerId")) {
			throw SeedRequestRejected.fields(missing(seed, "userId", false));
		}
		return format.map(one -> Command.post(path, one.order(seed)));
	}

	private ObjectNode order(SeedRequestBody seed) {
		if (customer != null) {
			List<SeedRequestRejected.Wrong> missing = missing(seed, customer, true);
			if (!missing.isEmpty()) {
				throw SeedRequestRejected.fields(missing);
			}
		}
		ObjectNode order = JsonNodeFactory.instance.objectNode();
		order.put("customerId",
				seed.has("customerId") ? seed.text("customerId") : customer == null ? GUEST : seed.text(customer));
		order.put("address", seed.has("address") ? seed.text("address") : NO_ADDRESS);
		order.set(canonicalItem, item(seed));
		if (seed.has(count)) {
			order.set("qty", seed.value(count));
		}
		seed.copyTo(order, "region", "couponId");
		return order;
	}

	private JsonNode item(SeedRequestBody seed) {
		return canonicalItem.equals("menu") ? seed.value(item)
				: JsonNodeFactory.instance.numberNode(seed.number(item, Sentence.SEED_PRODUCT_NUMBER));
	}

	private static List<SeedRequestRejected.Wrong> missing(SeedRequestBody seed, String customer, boolean hasItem) {
		List<SeedRequestRejected.Wrong> missing = new ArrayList<>();
		if (!hasItem) {
			missing.add(SeedRequestRejected.Wrong.of("foodId", Sentence.SEED_NO_MENU_ITEM));
		}
		if (!seed.has("customerId") && !seed.has(customer)) {
			missing.add(SeedRequestRejected.Wrong.of(customer, Sentence.SEED_NO_CUSTOMER));
		}
		if (!seed.has("address")) {
			missing.add(SeedRequestRejected.Wrong.of("address", Sentence.SEED_NO_ADDRESS));
		}
		return missing;
	}
}
