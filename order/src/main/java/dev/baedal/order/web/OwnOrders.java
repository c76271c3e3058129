package dev.baedal.order.web;

import java.util.Map;

import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.personal.PersonalData;
import dev.baedal.platform.security.OwnerOnlyLookup;
import dev.baedal.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A customer's order is found by them and by operators; lists are kept to that in {@link Orders}. */
@Configuration(proxyBeanMethods = false)
class OwnOrders {

	@Bean
	OwnerOnlyLookup<Order, Long> ownOrder(Orders orders) {
		return new OwnerOnlyLookup<>(Order.class, Long.class, orders::findById, Order::getOrderId,
				(caller, order) -> caller.is(Role.CUSTOMER, order.getCustomerId()), Role.CUSTOMER);
	}

	@Bean
	PersonalData personalData(Orders orders) {
		return customerId -> Map.of("orders", orders.findByCustomerIdOrderByOrderId(customerId));
	}
}
