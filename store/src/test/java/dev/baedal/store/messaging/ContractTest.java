package dev.baedal.store.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.test.Contracts;
import dev.baedal.store.domain.DeliveryTerms;
import dev.baedal.store.domain.RegionFee;
import dev.baedal.platform.hours.ExceptionalDay;
import dev.baedal.platform.hours.OpeningHours;
import dev.baedal.platform.hours.Span;
import dev.baedal.platform.hours.TimeOfDay;
import dev.baedal.platform.hours.WeeklySpan;
import dev.baedal.platform.security.ownership.PersonHash;
import dev.baedal.store.domain.Allergen;
import dev.baedal.store.domain.Image;
import dev.baedal.store.domain.MenuOption;
import dev.baedal.store.domain.StoreEvent;
import dev.baedal.store.domain.StoreEvent.CancelGranted;
import dev.baedal.store.domain.StoreEvent.CancelRefused;
import dev.baedal.store.domain.StoreEvent.CookCancelled;
import dev.baedal.store.domain.StoreEvent.CookDelayed;
import dev.baedal.store.domain.StoreEvent.CookFinished;
import dev.baedal.store.domain.StoreEvent.CookStarted;
import dev.baedal.store.domain.StoreEvent.MenuItemChanged;
import dev.baedal.store.domain.StoreEvent.OrderAccepted;
import dev.baedal.store.domain.StoreEvent.OrderReceived;
import dev.baedal.store.domain.StoreEvent.OrderRejected;
import dev.baedal.store.domain.StoreEvent.StoreChanged;
import dev.baedal.store.domain.StoreEvent.StorePeopleChanged;
import dev.baedal.store.domain.StorePolicy;
import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.CouponPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import dev.baedal.store.domain.StoreProfile;
import dev.baedal.store.domain.StoreState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that store publishes and consumes match the contracts (M49). */
class ContractTest {

	private static final String IMAGE = Image.path("0123456789abcdef".repeat(4));
	private static final Instant SOON = Instant.parse("2025-11-30T12:30:00.123456Z");

	private static final OpeningHours HOURS = new OpeningHours("Asia/Seoul",
			List.of(new WeeklySpan(DayOfWeek.MONDAY, TimeOfDay.of("18:00"), TimeOfDay.of("02:00")),
					new WeeklySpan(DayOfWeek.SUNDAY, TimeOfDay.of("00:00"), TimeOfDay.of("24:00"))),
			List.of(new ExceptionalDay(LocalDate.of(2026, 12, 25), List.of()), new ExceptionalDay(
					LocalDate.of(2028, 2, 29), List.of(new Span(TimeOfDay.of("09:30"), TimeOfDay.of("13:00"))))),
			30);

	static Stream<StoreEvent> published() {
		StorePolicy loyal = policy(CouponPolicy.LOYALTY_EVERY_N, 2);
		StorePolicy plain = policy(CouponPolicy.NONE, null);
		return Stream.of(new OrderReceived(1, "khl", 1, SOON), new OrderAccepted(1, "khl", 1, null),
				new OrderAccepted(1, "khl", 1, SOON), new CookDelayed(1, "khl", 1, SOON, null),
				new CookDelayed(1, "khl", 1, SOON, "주문이 많습니다"), new OrderRejected(1, "khl", 1, "재료가 떨어졌습니다"),
				new CookStarted(1, "khl", 1), new CookFinished(1, "khl", 1), new CookCancelled(1, "khl", 1),
				new CancelGranted(1, "khl", 1, null), new CancelRefused(1, "khl", 1, "요리가 이미 시작되었습니다"),
				new StoreChanged(1, 0, "치킨나라", true, loyal, List.of(), null, 0, null, null, null, null, StoreState.LIVE,
						null),
				new StoreChanged(2, 3, "분식", false, plain, List.of("강남구"), 20, 10, SOON,
						new DeliveryTerms(12_000, 3_000, 30_000L, List.of(new RegionFee("강남구", 4_500))), IMAGE, HOURS,
						StoreState.CLOSED, null),
				new StoreChanged(3, 1, "빵집", true, plain, List.of(), null, 0, null,
						new DeliveryTerms(0, 2_000, null, List.of()), null, null, StoreState.LIVE, null),
				new StoreChanged(100_001, 0, "마포분식", true, plain, List.of("마포구"), null, 0, null, null, null, null,
						StoreState.DRAFT, new StoreProfile("분식", null, "서울 마포구 양화로 1", "마포구", "02-123-4567")),
				new StorePeopleChanged(100_001, 0, List.of()),
				new StorePeopleChanged(100_001, 1, List.of(new StorePeopleChanged.Person(PersonHash.of("khl")))),
				new MenuItemChanged(1, 0, 1, "후라이드치킨", 18_000, false, false, null, null, null, null, List.of(),
						List.of(), null),
				new MenuItemChanged(100_001, 2, 1, "마늘치킨", 20_000, true, true, "치킨", 3, "마늘 듬뿍", "닭: 국내산",
						List.of(Allergen.CHICKEN, Allergen.values()[Allergen.values().length - 1]),
						List.of(new MenuOption(1, "맵기", 1, 1,
								List.of(new MenuOption.Choice(2, "매운맛", 500, true, null)))),
						IMAGE));
	}

	private static StorePolicy policy(CouponPolicy coupons, Integer everyN) {
		return new StorePolicy(Fulfilment.KITCHEN_RIDER, Acceptance.MANUAL, CancelPolicy.ANYTIME, coupons, everyN,
				false);
	}

	@ParameterizedTest
	@MethodSource("published")
	void publishesWhatTheSchemaAllows(StoreEvent event) {
		Contracts.assertAllowed(event);
	}

	@Test
	void coversEveryPublishedEvent() {
		assertThat(published().map(Object::getClass)).containsAll(List.of(StoreEvent.class.getPermittedSubclasses()));
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
		Contracts.assertDeclared("store", "send", published().map(Object::getClass));
		Contracts.assertDeclared("store", "receive", consumed());
	}
}
