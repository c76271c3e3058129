package dev.baedal.notification.web;

import java.util.Map;

import dev.baedal.notification.domain.Notification;
import dev.baedal.notification.domain.Notifications;
import dev.baedal.notification.domain.PreferencesOfCustomers;
import dev.baedal.notification.domain.Receivers;
import dev.baedal.platform.personal.PersonalData;
import dev.baedal.platform.security.CallersOwnLookup;
import dev.baedal.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits lookups of a message by id to its receiver and operators; {@link Notifications} limits the lists. */
@Configuration(proxyBeanMethods = false)
class NotificationLookup {

	@Bean
	CallersOwnLookup<Notification, Long> ownNotification(Notifications notifications) {
		return new CallersOwnLookup<>(Notification.class, Long.class, notifications::findById, Notification::getId,
				(caller, notification) -> Receivers.isShown(notification.getReceiver()), Role.CUSTOMER, Role.OWNER,
				Role.RIDER);
	}

	/** Empty for a customer whose id equals an owner's receiver name, so that the owner's messages are not exported. */
	@Bean
	PersonalData personalData(Notifications notifications, PreferencesOfCustomers preferences) {
		return customerId -> Receivers.isShown(customerId)
				? Map.of("notifications", notifications.findByReceiverOrderById(customerId), "notificationPreferences",
						preferences.findById(customerId).stream().toList())
				: Map.of();
	}
}
