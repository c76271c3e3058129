package dev.baedal.notification.messaging;

import java.util.stream.Stream;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that notification consumes match the contracts (M49). */
class ContractTest {

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
		Contracts.assertDeclared("notification", "receive", consumed());
	}
}
