package dev.baedal.notification.application;

import dev.baedal.notification.domain.ForgottenOrder;
import dev.baedal.notification.domain.ForgottenOrders;
import dev.baedal.notification.domain.Notifications;
import dev.baedal.notification.domain.PreferencesOfCustomers;
import dev.baedal.notification.domain.ReceiverClaims;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the messages about an order, and a customer's preferences (M45). Runs in the inbox transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ErasePersonalData {

	private final Notifications notifications;
	private final ForgottenOrders forgotten;
	private final PreferencesOfCustomers preferences;
	private final ReceiverClaims claims;

	ErasePersonalData(Notifications notifications, ForgottenOrders forgotten, PreferencesOfCustomers preferences,
			ReceiverClaims claims) {
		this.notifications = notifications;
		this.forgotten = forgotten;
		this.preferences = preferences;
		this.claims = claims;
	}

	/** Deletes the owner's messages as well, since they contain texts that people wrote. */
	public void order(long orderId) {
		if (forgotten.findById(orderId).isEmpty()) {
			forgotten.save(new ForgottenOrder(orderId));
		}
		notifications.deleteByOrderId(orderId);
	}

	public void customer(String customerId) {
		preferences.findById(customerId).ifPresent(preferences::delete);
		claims.deleteByReceiver(customerId);
	}
}
