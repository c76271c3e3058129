package dev.baedal.delivery.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.delivery.domain.DeliveryEvent;
import dev.baedal.delivery.domain.DeliveryEvent.Arrived;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryCancelled;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryConfirmed;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryFailed;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryReady;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryReleased;
import dev.baedal.delivery.domain.DeliveryEvent.Picked;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that delivery publishes and consumes match the contracts (M49). */
class ContractTest {

	static Stream<DeliveryEvent> published() {
		return Stream.of(new DeliveryReady(1, "khl", 1, "seoul"), new Picked(1, "khl", "rider-7"),
				new Arrived(1, "khl", "rider-7"), new DeliveryConfirmed(1, "khl", 1, "rider-7"),
				new DeliveryReleased(1, "khl", "rider-7", "연락 두절", "rider-7"),
				new DeliveryReleased(1, "khl", "rider-7", "아파요", null), new DeliveryFailed(1, "khl", "rider-7", "부재중"),
				new DeliveryCancelled(1, "khl", null), new DeliveryCancelled(1, "khl", "rider-7"));
	}

	@ParameterizedTest
	@MethodSource("published")
	void publishesWhatTheSchemaAllows(DeliveryEvent event) {
		Contracts.assertAllowed(event);
	}

	@Test
	void coversEveryPublishedEvent() {
		assertThat(published().map(Object::getClass))
			.containsAll(List.of(DeliveryEvent.class.getPermittedSubclasses()));
	}

	static Stream<Class<?>> consumed() {
		return Stream.of(ConsumedEvents.class.getDeclaredClasses())
			.filter(type -> type.isAnnotationPresent(EventType.class));
	}

	@ParameterizedTest
	@MethodSource("consumed")
	void readsEveryUsedFieldInEverySample(Class<?> event) {
		Contracts.assertReadable(event);
	}

	@Test
	void isDeclaredInAsyncApi() {
		Contracts.assertDeclared("delivery", "send", published().map(Object::getClass));
		Contracts.assertDeclared("delivery", "receive", consumed());
	}
}
