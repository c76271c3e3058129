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
 * named here: a price, a payment or a status that a client claims is not even read.
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

	private final String dish;
	private final String canonicalDish;
	private final String count;
	/** The field of the customer; null where the seed's orders name none. */
	private final String customer;

	OrderTranslation(String dish, String canonicalDish, String count, String customer) {
		this.dish = dish;
		this.canonicalDish = canonicalDish;
		this.count = count;
		this.customer = customer;
	}

	/** @return empty for an order in the platform's own format */
	static Optional<Command> translate(String path, SeedRequestBody said) {
		if (said.has("orderId") || CancelTranslation.saysCancel(said)) {
			return Optional.of(CancelTranslation.post(said));
		}
		if (said.has("foodId") || said.has("items")) {
			return Optional.empty();
		}
		Optional<OrderTranslation> words = Stream.of(values()).filter(one -> said.has(one.dish)).findFirst();
		if (words.isEmpty() && !said.has("customerId")) {
			throw SeedRequestRejected.fields(missing(said, "userId", false));
		}
		return words.map(one -> Command.post(path, one.order(said)));
	}

	private ObjectNode order(SeedRequestBody said) {
		if (customer != null) {
			List<SeedRequestRejected.Wrong> missing = missing(said, customer, true);
			if (!missing.isEmpty()) {
				throw SeedRequestRejected.fields(missing);
			}
		}
		ObjectNode order = JsonNodeFactory.instance.objectNode();
		order.put("customerId",
				said.has("customerId") ? said.text("customerId") : customer == null ? GUEST : said.text(customer));
		order.put("address", said.has("address") ? said.text("address") : NO_ADDRESS);
		order.set(canonicalDish, dish(said));
		if (said.has(count)) {
			order.set("qty", said.value(count));
		}
		said.copyTo(order, "region", "couponId");
		return order;
	}

	private JsonNode dish(SeedRequestBody said) {
		return canonicalDish.equals("menu") ? said.value(dish)
				: JsonNodeFactory.instance.numberNode(said.number(dish, Sentence.SEED_PRODUCT_NUMBER));
	}

	private static List<SeedRequestRejected.Wrong> missing(SeedRequestBody said, String customer, boolean hasDish) {
		List<SeedRequestRejected.Wrong> missing = new ArrayList<>();
		if (!hasDish) {
			missing.add(SeedRequestRejected.Wrong.of("foodId", Sentence.SEED_NO_MENU_ITEM));
		}
		if (!said.has("customerId") && !said.has(customer)) {
			missing.add(SeedRequestRejected.Wrong.of(customer, Sentence.SEED_NO_CUSTOMER));
		}
		if (!said.has("address")) {
			missing.add(SeedRequestRejected.Wrong.of("address", Sentence.SEED_NO_ADDRESS));
		}
		return missing;
	}
}
