package dev.baedal.faults.cluster;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes foreign records to both topics, under the keys of orders where that is possible. Every service must skip all
 * kinds but one: broken JSON of a consumed type, with headers as the platform writes them. Its consumers have to park
 * it, and the run's {@link Operator} discards it by its id.
 */
final class ForeignProducer {

	/** The prefix of the event id of each foreign record that has one. */
	static final String ID = "stranger-";

	private static final String TYPE = "ce_type";
	private static final String BROKEN = "{\"orderId\": ";
	/** Types that several services consume, order among them. */
	private static final List<String> CONSUMED = List.of("OrderAccepted.v1", "CookFinished.v1", "Picked.v1",
			"OrderAnonymised.v1");

	private final Topic topic;

	ForeignProducer(Topic topic) {
		this.topic = topic;
	}

	/** Whether the record is foreign: without a value, key or type, or with the prefix in its id. */
	static boolean isForeign(ConsumerRecord<String, byte[]> record) {
		return record.value() == null || record.key() == null || record.headers().lastHeader(TYPE) == null
				|| header(record, "ce_id").startsWith(ID);
	}

	/** @return the number of records written */
	int write(int volleys) throws ExecutionException, InterruptedException {
		List<ConsumerRecord<String, byte[]>> recent = topic.last(volleys)
			.stream()
			.filter(record -> !isForeign(record))
			.toList();
		List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
		for (int i = 0; i < volleys && !recent.isEmpty(); i++) {
			ConsumerRecord<String, byte[]> live = recent.get(ThreadLocalRandom.current().nextInt(recent.size()));
			records.addAll(beside(live.partition(), live.key()));
			records.addAll(onMenus());
		}
		topic.write(records);
		return records.size();
	}

	/** One record of each kind, under the key of an order. */
	private static List<ProducerRecord<String, byte[]>> beside(int partition, String key) {
		String consumed = CONSUMED.get(ThreadLocalRandom.current().nextInt(CONSUMED.size()));
		return List.of(record(Topic.NAME, partition, key, "{\"orderId\": %s}".formatted(key), Map.of()),
				record(Topic.NAME, partition, key, "no JSON either", Map.of()),
				record(Topic.NAME, partition, null, "{}", Map.of()), record(Topic.NAME, partition, key, null, Map.of()),
				record(Topic.NAME, partition, key, null, event(consumed, true)),
				record(Topic.NAME, partition, key, "{\"orderId\": %s}".formatted(key),
						event("LoyaltyPointsBooked.v1", false)),
				record(Topic.NAME, partition, key, BROKEN, event("LoyaltyPointsBooked.v1", true)),
				record(Topic.NAME, partition, key, BROKEN, event(consumed, true)));
	}

	/**
	 * All have keys of their own: on the compacted topic the broker rejects a record without a key, and a record under
	 * a menu item's key would replace the item.
	 */
	private static List<ProducerRecord<String, byte[]>> onMenus() {
		String own = ID + ThreadLocalRandom.current().nextInt(100);
		return List.of(record(Topic.MENUS, null, own, "{}", Map.of()), record(Topic.MENUS, null, own, null, Map.of()),
				record(Topic.MENUS, null, own, "{}", event("PriceListPrinted.v1", false)),
				record(Topic.MENUS, null, own, BROKEN, event("PriceListPrinted.v1", true)),
				record(Topic.MENUS, null, own, BROKEN, event("MenuItemChanged.v1", true)));
	}

	/** The headers of a CloudEvent, in which {@code ce_time} is optional. */
	private static Map<String, String> event(String type, boolean withTime) {
		Map<String, String> headers = new LinkedHashMap<>(Map.of("ce_specversion", "1.0", "ce_id",
				ID + UUID.randomUUID(), "ce_source", "/elsewhere", TYPE, type));
		if (withTime) {
			headers.put("ce_time", Instant.now().toString());
		}
		return headers;
	}

	private static ProducerRecord<String, byte[]> record(String topic, Integer partition, String key, String value,
			Map<String, String> headers) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, key,
				value == null ? null : bytes(value));
		headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
		return record;
	}

	private static String header(ConsumerRecord<String, byte[]> record, String name) {
		var header = record.headers().lastHeader(name);
		return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
