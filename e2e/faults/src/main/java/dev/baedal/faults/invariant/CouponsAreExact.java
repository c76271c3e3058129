package dev.baedal.faults.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.baedal.faults.snapshot.Coupon;
import dev.baedal.faults.snapshot.Member;
import dev.baedal.faults.snapshot.Order;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Trail;

final class CouponsAreExact implements Invariant {

	@Override
	public String sentence() {
		return "Coupons: exactly one for every N-th delivered order of a member at a store, and no other";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		Map<String, Count> counts = new HashMap<>();
		Map<String, Member> members = new HashMap<>();
		snapshot.members().forEach(member -> members.put(member.customerId(), member));
		for (Trail trail : snapshot.trails()) {
			if (counts(trail, members)) {
				Order order = trail.order();
				count(counts, order.customerId(), order.storeId()).delivered(order.policy().couponEveryN());
			}
			for (Coupon coupon : trail.coupons().stream().filter(Coupon::isLoyalty).toList()) {
				count(counts, coupon.customerId(), coupon.storeId()).coupons++;
			}
		}
		List<Violation> violations = new ArrayList<>();
		counts.forEach((who, count) -> {
			if (count.coupons != count.expected()) {
				violations.add(new Violation(0,
						"%s: %d deliveries that count, %d coupons".formatted(who, count.deliveries, count.coupons)));
			}
		});
		members.values().forEach(member -> {
			long counted = counts.entrySet()
				.stream()
				.filter(count -> count.getKey().startsWith(member.customerId() + " at "))
				.mapToLong(count -> count.getValue().deliveries)
				.sum();
			if (counted != member.orderCount()) {
				violations.add(new Violation(0, "%s: orderCount is %d, and %d were delivered"
					.formatted(member.customerId(), member.orderCount(), counted)));
			}
		});
		return violations;
	}

	/** A delivery counts if its customer was a member when it was confirmed. */
	private static boolean counts(Trail trail, Map<String, Member> members) {
		if (!trail.is("DELIVERED") || trail.order().policy().couponEveryN() == null) {
			return false;
		}
		Member member = members.get(trail.order().customerId());
		return member != null && trail.events("DeliveryConfirmed")
			.stream()
			.anyMatch(confirmed -> !member.enrolledAt().isAfter(confirmed.time()));
	}

	private static Count count(Map<String, Count> counts, String customerId, long storeId) {
		return counts.computeIfAbsent("%s at store %d".formatted(customerId, storeId), who -> new Count());
	}

	private static final class Count {

		private long deliveries;
		private long coupons;
		private int everyN = 1;

		void delivered(int n) {
			deliveries++;
			everyN = n;
		}

		long expected() {
			return deliveries / everyN;
		}
	}
}
