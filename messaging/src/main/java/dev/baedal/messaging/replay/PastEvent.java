package dev.baedal.messaging.replay;

import dev.baedal.messaging.EventHandlers;
import dev.baedal.messaging.Topics;
import dev.baedal.messaging.UnreadableEvent;
import dev.baedal.messaging.kafka.CloudEventRecord;
import tools.jackson.databind.json.JsonMapper;

/** An event as it stands on the topic. */
public record PastEvent(String key, String id, String type, String time, String payload, int partition) {

	/**
	 * Gives it its effect, whatever the inbox knows of it; none where nobody hears it.
	 *
	 * @throws UnreadableEvent if it cannot be read
	 */
	public void tell(EventHandlers handlers, JsonMapper json) {
		if (handlers.hears(type)) {
			CloudEventRecord message = new CloudEventRecord(Topics.ORDERS, key, id, type, null, time, null, payload,
					null);
			handlers.handle(message.metadata(), payload, json);
		}
	}
}
