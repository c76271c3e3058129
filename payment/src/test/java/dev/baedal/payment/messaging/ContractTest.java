package dev.baedal.payment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.test.Contracts;
import dev.baedal.payment.domain.PaymentEvent;
import dev.baedal.payment.domain.PaymentEvent.PayCancelled;
import dev.baedal.payment.domain.PaymentEvent.PaymentApproved;
import dev.baedal.payment.domain.PaymentEvent.PaymentDeclined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that payment publishes and consumes match the contracts (M49). */
class ContractTest {

	static Stream<PaymentEvent> published() {
		return Stream.of(new PaymentApproved(1, "khl", 36_000), new PaymentDeclined(1, "khl", 36_000, "no"),
				new PayCancelled(1, "khl", 36_000, null), new PayCancelled(1, "khl", 36_000, "by hand"),
				new PayCancelled(1, "khl", 0, null));
	}

	@ParameterizedTest
	@MethodSource("published")
	void publishesWhatTheSchemaAllows(PaymentEvent event) {
		Contracts.assertAllowed(event);
	}

	@Test
	void coversEveryPublishedEvent() {
		assertThat(published().map(Object::getClass)).containsAll(List.of(PaymentEvent.class.getPermittedSubclasses()));
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
		Contracts.assertDeclared("payment", "send", published().map(Object::getClass));
		Contracts.assertDeclared("payment", "receive", consumed());
	}
}
