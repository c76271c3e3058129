package dev.baedal.order.web;

import java.util.Map;

import dev.baedal.order.application.addresses.KeepAddresses;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.personal.PersonalData;
import dev.baedal.platform.security.CallersOwnLookup;
import dev.baedal.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits the lookup of an order to its customer and operators; {@link Orders} limits the lists in the same way. */
@Configuration(proxyBeanMethods = false)
class OrderLookup {

	@Bean
	CallersOwnLookup<Order, Long> ownOrder(Orders orders) {
		return new CallersOwnLookup<>(Order.class, Long.class, orders::findById, Order::getOrderId,
				(caller, order) -> caller.is(Role.CUSTOMER, order.getCustomerId()), Role.CUSTOMER);
	}

	@Bean
	PersonalData personalData(Orders orders, KeepAddresses addresses) {
		return customerId -> Map.of("orders", orders.findByCustomerIdOrderByOrderId(customerId), "addresses",
				AddressController.Entry.of(addresses.of(customerId)));
	}
}
