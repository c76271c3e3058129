package dev.baedal.coupon.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.coupon.domain.CouponEvent;
import dev.baedal.coupon.domain.CouponEvent.CouponIssued;
import dev.baedal.coupon.domain.CouponEvent.CouponRevoked;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that coupon publishes and consumes match the contracts (M49). */
class ContractTest {

	static Stream<CouponEvent> published() {
		return Stream.of(new CouponIssued(6, "khl", 1, 1, "7KQ2M9X4TB0Z", 2_000, Instant.parse("2026-12-20T12:00:00Z")),
				new CouponRevoked(6, "khl", 1L, 2L), new CouponRevoked(6, "khl", null, null));
	}

	@ParameterizedTest
	@MethodSource("published")
	void publishesWhatTheSchemaAllows(CouponEvent event) {
		Contracts.assertAllowed(event);
	}

	@Test
	void coversEveryPublishedEvent() {
		assertThat(published().map(Object::getClass)).containsAll(List.of(CouponEvent.class.getPermittedSubclasses()));
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
		Contracts.assertDeclared("coupon", "send", published().map(Object::getClass));
		Contracts.assertDeclared("coupon", "receive", consumed());
	}
}
