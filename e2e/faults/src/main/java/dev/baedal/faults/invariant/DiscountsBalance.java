package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Order;
import dev.baedal.faults.snapshot.Trail;

final class DiscountsBalance implements OrderInvariant {

	@Override
	public String sentence() {
		return "Price + discount = the sum of the lines + the delivery fee, and there is a discount only with a coupon";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		if (!trail.isPlaced()) {
			return Stream.empty();
		}
		Order order = trail.order();
		long lines = order.lines().stream().mapToLong(line -> Math.multiplyExact(line.unitPrice(), line.qty())).sum();
		return Stream.concat(
				when(order.price() + order.discount() != lines + order.deliveryFee(),
						"price + discount is %d + %d, and its lines and delivery cost %d + %d", order.price(),
						order.discount(), lines, order.deliveryFee()),
				when(order.couponId() != null != order.discount() > 0, "has coupon %s and a discount of %d",
						order.couponId(), order.discount()));
	}
}
