package dev.baedal.customer.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Tells an order's life to a page, an event a second. */
final class Story {

	static final Instant BEGIN = Instant.parse("2025-01-01T12:00:00Z");
	static final Instant HELD_UNTIL = Instant.parse("2025-01-01T12:10:00Z");

	private final MyPage page = new MyPage(1, "khl");
	private int told;

	static MyPage of(Happening... happenings) {
		return of(Arrays.asList(happenings));
	}

	static MyPage of(List<Happening> happenings) {
		Story story = new Story();
		happenings.forEach(story::tell);
		return story.page;
	}

	/** Where a page stands, without when and in which order it came to it. */
	static List<Object> outcome(MyPage page) {
		return Arrays.asList(page.getStatus(), page.getPayment(), page.getCooking(), page.getDelivery(),
				page.isSettled(), page.getRefunded(), page.getReason());
	}

	static List<String> labels(MyPage page) {
		return page.getHistory().stream().map(HistoryEntry::label).toList();
	}

	private void tell(Happening happening) {
		page.hear(happening, facts(happening), BEGIN.plusSeconds(told++));
	}

	private static Facts facts(Happening happening) {
		return switch (happening) {
			case ORDER_PLACED -> Facts.placed(1, 36_000);
			case ORDER_CANCEL_HELD -> Facts.held(HELD_UNTIL, "너무 늦어요");
			case ORDER_CANCEL_REFUSED -> Facts.refused("REFUSED", "요리가 이미 시작되었습니다");
			case DELIVERY_FAILED -> Facts.released("rider-7", "부재중");
			case DELIVERY_RELEASED -> Facts.released("rider-7", "연락 두절");
			case PICKED, ARRIVED, DELIVERY_CONFIRMED -> Facts.rider("rider-7");
			case ORDER_CANCELLED -> Facts.reason("너무 늦어요");
			case ORDER_REJECTED -> Facts.reason("재료가 떨어졌습니다");
			case PAY_CANCELLED -> Facts.refunded(36_000, null);
			case COUPON_ISSUED -> Facts.coupon("7KQ2M9X4TB0Z");
			default -> Facts.NONE;
		};
	}
}
