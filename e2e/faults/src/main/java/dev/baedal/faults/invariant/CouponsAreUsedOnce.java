package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Coupon;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Trail;

final class CouponsAreUsedOnce implements Invariant {

	@Override
	public String sentence() {
		return "A redeemed coupon belongs to the order's customer, is used by one order at most, and is returned when that ends early";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		Map<Long, List<Trail>> holders = snapshot.placed()
			.filter(trail -> trail.order().couponId() != null && !trail.order().isUndone())
			.collect(Collectors.groupingBy(trail -> trail.order().couponId()));
		List<Coupon> coupons = snapshot.trails().stream().flatMap(trail -> trail.coupons().stream()).toList();
		Stream<Violation> unknown = holders.entrySet()
			.stream()
			.filter(held -> coupons.stream().noneMatch(coupon -> coupon.couponId() == held.getKey()))
			.map(held -> new Violation(held.getValue().get(0).orderId(),
					"redeems coupon %d, which does not exist".formatted(held.getKey())));
		return Stream
			.concat(unknown,
					coupons.stream()
						.flatMap(coupon -> wrong(coupon, holders.getOrDefault(coupon.couponId(), List.of()))))
			.toList();
	}

	private static Stream<Violation> wrong(Coupon coupon, List<Trail> holders) {
		List<Long> orders = holders.stream().map(Trail::orderId).toList();
		Trail holder = holders.isEmpty() ? null : holders.get(0);
		String expected = holder == null ? null : holder.is("DELIVERED") ? "USED" : "RESERVED";
		boolean held = coupon.status().equals("USED") || coupon.status().equals("RESERVED");
		return Stream.of(when(holders.size() > 1, "coupon %d is redeemed by %s", coupon.couponId(), orders),
				when(holder == null && held, "coupon %d is %s, and no order has it", coupon.couponId(),
						coupon.status()),
				when(holder != null && !coupon.status().equals(expected), "coupon %d is %s, and order %s has it: %s",
						coupon.couponId(), coupon.status(), orders, expected),
				when(holder != null && !holder.order().customerId().equals(coupon.customerId()),
						"coupon %d of %s is redeemed by %s", coupon.couponId(), coupon.customerId(),
						holder == null ? null : holder.order().customerId()))
			.flatMap(wrong -> wrong)
			.map(what -> new Violation(holder == null ? coupon.orderId() : holder.orderId(), what));
	}
}
