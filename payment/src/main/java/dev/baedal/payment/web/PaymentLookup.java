package dev.baedal.payment.web;

import java.util.Map;

import dev.baedal.payment.domain.Payment;
import dev.baedal.payment.domain.Payments;
import dev.baedal.platform.personal.PersonalData;
import dev.baedal.platform.security.CallersOwnLookup;
import dev.baedal.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits the lookup of a payment to its customer and operators; {@link Payments} limits the lists in the same way. */
@Configuration(proxyBeanMethods = false)
class PaymentLookup {

	@Bean
	CallersOwnLookup<Payment, Long> ownPayment(Payments payments) {
		return new CallersOwnLookup<>(Payment.class, Long.class, payments::findById, Payment::getOrderId,
				(caller, payment) -> caller.is(Role.CUSTOMER, payment.getCustomerId()), Role.CUSTOMER);
	}

	@Bean
	PersonalData personalData(Payments payments) {
		return customerId -> Map.of("payments", payments.findByCustomerIdOrderByOrderId(customerId));
	}
}
