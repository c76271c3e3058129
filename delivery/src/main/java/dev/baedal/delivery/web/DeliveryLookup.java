package dev.baedal.delivery.web;

import java.util.Map;

import dev.baedal.delivery.application.riding.DeliveryAccess;
import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.platform.personal.PersonalData;
import dev.baedal.platform.security.CallersOwnLookup;
import dev.baedal.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Limits lookups of a delivery by id to the callers of {@link DeliveryAccess#mayRead}; {@link Deliveries} limits the lists.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryLookup {

	@Bean
	CallersOwnLookup<Delivery, Long> ownDelivery(Deliveries deliveries) {
		return new CallersOwnLookup<>(Delivery.class, Long.class, deliveries::findById, Delivery::getOrderId,
				DeliveryAccess::mayRead, Role.CUSTOMER, Role.OWNER, Role.RIDER);
	}

	@Bean
	PersonalData personalData(Deliveries deliveries) {
		return customerId -> Map.of("deliveries", deliveries.findByCustomerIdOrderByOrderId(customerId));
	}
}
