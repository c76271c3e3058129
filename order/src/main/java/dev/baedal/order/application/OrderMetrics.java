package dev.baedal.order.application;

import java.util.EnumSet;
import java.util.Set;

import dev.baedal.order.domain.OrderStatus;
import dev.baedal.order.domain.Orders;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * Gauges of the open orders by status (M48). Ended orders are counted by their events, since their rows only grow in
 * number.
 */
@Component
class OrderMetrics implements MeterBinder {

	private static final Set<OrderStatus> ENDED = EnumSet.of(OrderStatus.PAYMENT_FAILED, OrderStatus.REJECTED,
			OrderStatus.DELIVERED, OrderStatus.CANCELLED);

	private final Orders orders;

	OrderMetrics(Orders orders) {
		this.orders = orders;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		EnumSet.complementOf(EnumSet.copyOf(ENDED))
			.forEach(status -> Gauge.builder("baedal.orders", orders, all -> all.countByStatus(status))
				.tag("status", status.name())
				.description("Orders that have not ended")
				.register(registry));
	}
}
