package dev.baedal.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.messaging.test.Contracts;
import dev.baedal.order.domain.CancelOutcome;
import dev.baedal.order.domain.LineOption;
import dev.baedal.order.domain.Notes;
import dev.baedal.order.domain.OrderEvent;
import dev.baedal.order.domain.OrderEvent.CustomerErased;
import dev.baedal.order.domain.OrderEvent.OrderAbandoned;
import dev.baedal.order.domain.OrderEvent.OrderAnonymised;
import dev.baedal.order.domain.OrderEvent.OrderCancelHeld;
import dev.baedal.order.domain.OrderEvent.OrderCancelRefused;
import dev.baedal.order.domain.OrderEvent.OrderCancelled;
import dev.baedal.order.domain.OrderEvent.OrderPlaced;
import dev.baedal.order.domain.OrderEvent.OrderSettled;
import dev.baedal.order.domain.OrderEvent.SettlementAsked;
import dev.baedal.order.domain.OrderLine;
import dev.baedal.order.domain.OrderStatus;
import dev.baedal.order.domain.SettlementParticipant;
import dev.baedal.order.domain.StorePolicy;
import dev.baedal.order.domain.StorePolicy.Acceptance;
import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.order.domain.StorePolicy.CouponPolicy;
import dev.baedal.order.domain.StorePolicy.Fulfilment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that order publishes and consumes match the contracts (M49). */
class ContractTest {

	static Stream<OrderEvent> published() {
		StorePolicy loyal = policy(CouponPolicy.LOYALTY_EVERY_N, 2);
		StorePolicy plain = policy(CouponPolicy.NONE, null);
		List<OrderLine> lines = List.of(new OrderLine(1, "후라이드치킨", 18_000, 2, List.of(), null));
		List<OrderLine> withNote = List.of(new OrderLine(1, "후라이드치킨", 18_000, 2, List.of(), "순살로"));
		return Stream.of(
				new OrderPlaced(1, "khl", 1, null, "seoul", "seoul gangnam", 36_000, lines, null, loyal, 0, null, 0),
				new OrderPlaced(1, "khl", 1, "치킨나라", "seoul", "seoul gangnam", 37_000, withNote,
						new Notes("덜 맵게", "문 앞에", true), plain, 2_000, 3L, 3_000),
				new OrderPlaced(1, "khl", 1, "치킨나라", "seoul", "seoul gangnam", 36_000, lines,
						new Notes(null, null, false), plain, 0, null, 0),
				new OrderPlaced(1, "khl", 1, "치킨나라", "seoul", "seoul gangnam", 18_500,
						List.of(new OrderLine(1, "떡볶이", 18_500, 1, List.of(new LineOption(1, 3, "맵기", "매운맛", 500)),
								null)),
						null, plain, 0, null, 0),
				new OrderAbandoned(1, "khl", "no answer"),
				new OrderCancelled(1, "khl", 1, 36_000, null, EnumSet.allOf(SettlementParticipant.class), plain),
				new OrderCancelled(1, "khl", 1, 36_000, "late", EnumSet.of(SettlementParticipant.PAYMENT), loyal),
				new OrderCancelHeld(1, "khl", 1, null, Instant.EPOCH, plain),
				new OrderCancelHeld(1, "khl", 1, "late", Instant.EPOCH, loyal),
				new OrderCancelRefused(1, "khl", 1, CancelOutcome.EXPIRED, null),
				new OrderCancelRefused(1, "khl", 1, CancelOutcome.REFUSED, "요리가 이미 시작되었습니다"),
				new SettlementAsked(1, "khl", 1, null, EnumSet.of(SettlementParticipant.PAYMENT)),
				new SettlementAsked(1, "khl", 1, "late", EnumSet.allOf(SettlementParticipant.class)),
				new OrderSettled(1, "khl", OrderStatus.CANCELLED, true),
				new OrderSettled(1, "khl", OrderStatus.REJECTED, true), new OrderAnonymised(1),
				new CustomerErased(1, "khl"));
	}

	@ParameterizedTest
	@MethodSource("published")
	void publishesWhatTheSchemaAllows(OrderEvent event) {
		Contracts.assertAllowed(event);
	}

	@Test
	void coversEveryPublishedEvent() {
		assertThat(published().map(Object::getClass)).containsAll(List.of(OrderEvent.class.getPermittedSubclasses()));
	}

	static Stream<Class<?>> consumed() {
		return Stream.of(ConsumedEvents.class.getDeclaredClasses());
	}

	@ParameterizedTest
	@MethodSource("consumed")
	void readsEveryUsedFieldInEverySample(Class<?> event) {
		Contracts.assertReadable(event);
	}

	private static StorePolicy policy(CouponPolicy coupons, Integer everyN) {
		return new StorePolicy(Fulfilment.KITCHEN_RIDER, Acceptance.MANUAL, CancelPolicy.ANYTIME, coupons, everyN,
				false);
	}

	@Test
	void isDeclaredInAsyncApi() {
		Contracts.assertDeclared("order", "send", published().map(Object::getClass));
		Contracts.assertDeclared("order", "receive", consumed());
	}
}
