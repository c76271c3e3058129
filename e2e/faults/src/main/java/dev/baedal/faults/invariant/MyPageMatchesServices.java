package dev.baedal.faults.invariant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.MyPage;
import dev.baedal.faults.snapshot.Order;
import dev.baedal.faults.snapshot.Trail;

final class MyPageMatchesServices implements OrderInvariant {

	@Override
	public String sentence() {
		return "MyPage equals the services' state in every field";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		MyPage page = trail.page();
		if (page == null || !trail.isPlaced()) {
			return OrderInvariant.when(page != null, "has a page, and was never placed")
				.findAny()
				.map(Stream::of)
				.orElseGet(() -> OrderInvariant.when(trail.isPlaced(), "has no page"));
		}
		Map<String, Object[]> fields = new LinkedHashMap<>();
		Order order = trail.order();
		fields.put("customerId", pair(page.customerId(), order.customerId()));
		fields.put("storeId", pair(page.storeId(), order.storeId()));
		fields.put("price", pair(page.price(), order.price()));
		fields.put("deliveryFee", pair(page.deliveryFee(), order.deliveryFee()));
		fields.put("status", pair(page.status(), order.status()));
		fields.put("reason", pair(page.reason(), order.reason()));
		fields.put("settled", pair(page.settled(), order.settled()));
		fields.put("payment", pair(page.payment(), trail.payment() == null ? null : trail.payment().status()));
		fields.put("refunded", pair(page.refunded(), refunded(trail)));
		fields.put("cooking", pair(page.cooking(), trail.cooking() == null ? null : trail.cooking().status()));
		fields.put("promisedAt",
				pair(page.promisedAt(), trail.cooking() == null ? null : trail.cooking().promisedAt()));
		fields.put("delivery", pair(page.delivery(), trail.delivery() == null ? null : trail.delivery().status()));
		fields.put("riderId", pair(page.riderId(), trail.delivery() == null ? null : trail.delivery().riderId()));
		fields.put("couponCode",
				pair(page.couponCode(), trail.coupons().isEmpty() ? null : trail.coupons().get(0).code()));
		fields.put("couponId", pair(page.couponId(), order.couponId()));
		fields.put("placedAt", pair(page.placedAt(), placedAt(trail)));
		return fields.entrySet()
			.stream()
			.filter(field -> !Objects.equals(field.getValue()[0], field.getValue()[1]))
			.map(field -> "%s is %s, and the page shows %s".formatted(field.getKey(), field.getValue()[1],
					field.getValue()[0]));
	}

	private static Object[] pair(Object shown, Object actual) {
		return new Object[]{ shown, actual };
	}

	private static Long refunded(Trail trail) {
		return trail.events("PayCancelled").isEmpty() || trail.payment() == null ? null
				: (Long) trail.payment().refunded();
	}

	private static Instant placedAt(Trail trail) {
		return trail.events("OrderPlaced").stream().map(event -> event.time()).findFirst().orElse(null);
	}
}
