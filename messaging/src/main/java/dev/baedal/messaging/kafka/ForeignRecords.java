package dev.baedal.messaging.kafka;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.messaging.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts and logs records that are no events: those without a value or a type. The database does not store them, since
 * any producer on the topic could fill it. The topic keeps them, and the logged place finds them.
 */
public class ForeignRecords {

	private static final Logger log = LoggerFactory.getLogger(ForeignRecords.class);

	private final MeterRegistry meters;

	/** Creates the counters at 0, or an alert would miss the first record. */
	public ForeignRecords(MeterRegistry meters) {
		this.meters = meters;
		for (String topic : List.of(Topics.ORDERS, Topics.MENUS)) {
			counter(topic, CloudEventRecord.EMPTY);
			counter(topic, CloudEventRecord.UNTYPED);
		}
	}

	/** Logs one line per poll, or the log would grow as fast as the topic. */
	public void recordSkipped(List<CloudEventRecord> messages) {
		List<CloudEventRecord> foreign = messages.stream().filter(message -> message.foreign().isPresent()).toList();
		if (foreign.isEmpty()) {
			return;
		}
		Map<String, Long> reasons = foreign.stream()
			.collect(Collectors.groupingBy(message -> message.foreign().orElseThrow(), Collectors.counting()));
		reasons.forEach((reason, many) -> counter(foreign.get(0).topic(), reason).increment(many));
		log.warn("Skipped {} records that are no events ({}), the first at {}", foreign.size(), reasons,
				foreign.get(0).place());
	}

	private Counter counter(String topic, String reason) {
		return meters.counter("baedal.events.foreign", "topic", topic, "reason", reason);
	}
}
