package dev.baedal.customer.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Applies the events of an order to a page, one per second. */
final class Story {

	static final Instant BEGIN = Instant.parse("2025-01-01T12:00:00Z");
	static final Instant HELD_UNTIL = Instant.parse("2025-01-01T12:10:00Z");

	static final Instant ANSWER_BY = Instant.parse("2025-01-01T12:15:00Z");
	static final Instant PROMISED_AT = Instant.parse("2025-01-01T12:30:00Z");

	private final MyPage page = new MyPage(1, "khl");
	private int applied;

	static MyPage of(TrackedEvent... events) {
		return of(Arrays.asList(events));
	}

	static MyPage of(List<TrackedEvent> events) {
		Story story = new Story();
		events.forEach(story::apply);
		return story.page;
	}

	/** The content of a page, without times and history. */
	static List<Object> outcome(MyPage page) {
		PageContent content = page.getContent();
		return Arrays.asList(content.status(), content.payment(), content.cooking(), content.delivery(),
				content.settled(), content.refunded(), content.reason());
	}

	static List<String> labels(MyPage page) {
		return page.getHistory().stream().map(HistoryEntry::label).toList();
	}

	static PageContent placed(long storeId, long price) {
		return PageContent.builder().storeId(storeId).price(price).build();
	}

	static PageContent rider(String riderId, String reason) {
		return PageContent.builder().riderId(riderId).reason(reason).build();
	}

	static PageContent held(Instant until, String reason) {
		return PageContent.builder().cancelRequest(CancelRequest.held(until)).reason(reason).build();
	}

	static PageContent promised(Instant at, String reason) {
		return PageContent.builder().promisedAt(at).reason(reason).build();
	}

	private static PageContent reason(String reason) {
		return PageContent.builder().reason(reason).build();
	}

	private void apply(TrackedEvent event) {
		page.apply(event, fields(event), BEGIN.plusSeconds(applied++));
	}

	private static PageContent fields(TrackedEvent event) {
		return switch (event) {
			case ORDER_PLACED -> placed(1, 36_000);
			case ORDER_RECEIVED -> PageContent.builder().answerBy(ANSWER_BY).build();
			case COOK_DELAYED -> promised(PROMISED_AT, "주문이 많습니다");
			case ORDER_CANCEL_HELD -> held(HELD_UNTIL, "너무 늦어요");
			case ORDER_CANCEL_REFUSED ->
				PageContent.builder().cancelRequest(CancelRequest.refused("REFUSED")).reason("요리가 이미 시작되었습니다").build();
			case DELIVERY_FAILED -> rider("rider-7", "부재중");
			case DELIVERY_RELEASED -> rider("rider-7", "연락 두절");
			case PICKED, ARRIVED, DELIVERY_CONFIRMED -> rider("rider-7", null);
			case ORDER_CANCELLED -> reason("너무 늦어요");
			case ORDER_REJECTED -> reason("재료가 떨어졌습니다");
			case PAY_CANCELLED -> PageContent.builder().refunded(36_000L).build();
			case COUPON_ISSUED -> PageContent.builder().couponCode("7KQ2M9X4TB0Z").build();
			default -> PageContent.EMPTY;
		};
	}
}
