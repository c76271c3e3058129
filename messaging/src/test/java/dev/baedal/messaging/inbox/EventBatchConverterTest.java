package dev.baedal.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.baedal.messaging.kafka.CloudEventRecord;
import org.junit.jupiter.api.Test;

class EventBatchConverterTest {

	/** Spring's exceptions quote the failed batch (M45). */
	@Test
	void textOfABatchOmitsTheBodies() {
		CloudEventRecord event = new CloudEventRecord("fooddelivery", "17", "a", "OrderPlaced.v1", null, null, null,
				"{\"address\":\"Marked-street 7\"}", "fooddelivery-3@17");
		assertThat(new EventBatchConverter.Batch(List.of(event)))
			.hasToString("Batch[events=[OrderPlaced.v1 at fooddelivery-3@17]]");
	}
}
