package dev.baedal.order.domain;

import java.time.Instant;
import java.util.List;

import dev.baedal.order.domain.StorePolicy.Acceptance;
import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.order.domain.StorePolicy.CouponPolicy;
import dev.baedal.order.domain.StorePolicy.Fulfilment;
import org.springframework.test.util.ReflectionTestUtils;

/** Orders as if loaded from the database. */
final class TestOrders {

	private TestOrders() {}

	static Order in(OrderStatus state, CancelPolicy policy) {
		Order order = new Order("khl", "seoul 1", "seoul",
				new StoreCopy(1L, 0, "치킨집", true,
						new StorePolicy(Fulfilment.KITCHEN_RIDER, Acceptance.MANUAL, policy, CouponPolicy.NONE, null,
								false),
						List.of(), null, DeliveryTerms.NONE, null, true),
				List.of(new OrderLine(1, "치킨", 18_000, 1, List.of(), null)), null, null, Instant.EPOCH);
		ReflectionTestUtils.setField(order, "orderId", 1L);
		ReflectionTestUtils.setField(order.getState(), "status", state);
		return order;
	}
}
