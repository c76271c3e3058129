package dev.baedal.messaging.replay;

import dev.baedal.messaging.EventHandlers;
import dev.baedal.messaging.Topics;
import dev.baedal.messaging.UnreadableEvent;
import dev.baedal.messaging.kafka.CloudEventRecord;
import tools.jackson.databind.json.JsonMapper;

/** An event read from the topic. */
public record PastEvent(String key, String id, String type, String time, String payload, int partition) {

	/**
	 * Calls the event's handler, whatever the inbox has recorded; does nothing without a handler.
	 *
	 * @throws UnreadableEvent if the event cannot be read
	 */
	public void tell(EventHandlers handlers, JsonMapper json) {
		if (handlers.hasHandler(type)) {
			CloudEventRecord message = new CloudEventRecord(Topics.ORDERS, key, id, type, null, time, null, payload,
					null);
			handlers.handle(message.metadata(), payload, json);
		}
	}
}
