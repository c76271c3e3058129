package dev.baedal.faults.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** Joins the last record of each key of the menus' topic with the matching row of store. */
final class Menus {

	private static final List<String> OF_A_STORE = List.of("name", "open", "policy", "hours");
	private static final List<String> OF_AN_ITEM = List.of("storeId", "name", "price", "soldOut");

	private final Pages pages;

	Menus(Pages pages) {
		this.pages = pages;
	}

	List<MenuState> read(List<ConsumerRecord<String, byte[]>> records) throws IOException, InterruptedException {
		Map<String, JsonNode> last = new HashMap<>();
		Map<String, Long> highest = new HashMap<>();
		for (ConsumerRecord<String, byte[]> record : records) {
			JsonNode state = Pages.JSON.readTree(record.value());
			last.put(record.key(), state);
			highest.merge(record.key(), state.path("version").asLong(), Math::max);
		}
		Map<String, JsonNode> rows = rows();
		Set<String> keys = new TreeSet<>(last.keySet());
		keys.addAll(rows.keySet());
		List<MenuState> states = new ArrayList<>();
		for (String key : keys) {
			JsonNode published = last.get(key);
			if (published == null || isListed(key, last) || rows.containsKey(key)) {
				states.add(new MenuState(key, published == null ? -1 : published.path("version").asLong(),
						highest.getOrDefault(key, -1L), fields(key, published), fields(key, rows.get(key))));
			}
		}
		return states;
	}

	/** Whether a list of store shows it: a store in business, and an item on its menu. */
	private static boolean isListed(String key, Map<String, JsonNode> last) {
		JsonNode published = last.get(key);
		if (key.startsWith("people:") || published.path("withdrawn").asBoolean(false)) {
			return false;
		}
		JsonNode store = key.startsWith("item:") ? last.get("store:" + published.path("storeId").asLong()) : published;
		return store == null || store.path("state").asString("LIVE").equals("LIVE");
	}

	private Map<String, JsonNode> rows() throws IOException, InterruptedException {
		Map<String, JsonNode> rows = new HashMap<>();
		pages.all("stores", "storeId", JsonNode.class)
			.forEach(store -> rows.put("store:" + store.path("storeId").asLong(), store));
		pages.all("menus", "menuItemId", JsonNode.class)
			.forEach(item -> rows.put("item:" + item.path("menuItemId").asLong(), item));
		return rows;
	}

	private static Map<String, String> fields(String key, JsonNode state) {
		Map<String, String> fields = new TreeMap<>();
		if (state != null) {
			(key.startsWith("store:") ? OF_A_STORE : OF_AN_ITEM)
				.forEach(name -> fields.put(name, text(state.path(name))));
		}
		return fields;
	}

	/** The fields of an object, sorted, without nulls. A field that an older event lacks is null. */
	private static String text(JsonNode value) {
		if (value.isArray()) {
			return value.valueStream().map(Menus::text).toList().toString();
		}
		if (!value.isObject()) {
			return value.isMissingNode() ? "null" : value.toString();
		}
		Map<String, String> fields = new TreeMap<>();
		value.properties()
			.stream()
			.filter(field -> !field.getValue().isNull())
			.forEach(field -> fields.put(field.getKey(), text(field.getValue())));
		return fields.toString();
	}
}
