package dev.baedal.notification.application;

import java.util.Set;

import dev.baedal.notification.domain.Kind;
import dev.baedal.notification.domain.Preferences;
import dev.baedal.notification.domain.PreferencesOfCustomers;
import dev.baedal.notification.domain.Receivers;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and sets a customer's notification preferences. */
@Service
public class ChoosePreferences {

	private final PreferencesOfCustomers preferences;
	private final TransactionTemplate transaction;

	ChoosePreferences(PreferencesOfCustomers preferences, PlatformTransactionManager transactions) {
		this.preferences = preferences;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** @throws NotFound for another customer */
	public Preferences of(String customerId) {
		if (!Receivers.isShown(customerId)) {
			throw new NotFound("preferences of", customerId);
		}
		return known(customerId);
	}

	private Preferences known(String customerId) {
		return preferences.findById(customerId).orElseGet(() -> new Preferences(customerId));
	}

	/**
	 * Switches these kinds off for this customer and all others on, for future events.
	 *
	 * @throws NotFound for another customer
	 */
	public Preferences switchOff(String customerId, Set<Kind> kinds) {
		Caller.now().require(Role.CUSTOMER, Role.OWNER, Role.RIDER);
		if (!Caller.now().trusted() && !Receivers.own().contains(customerId)) {
			throw new NotFound("preferences of", customerId);
		}
		try {
			return transaction.execute(status -> replace(customerId, kinds));
		}
		catch (DataIntegrityViolationException e) {
			// a concurrent request inserted the customer's first row; the retry finds it
			return transaction.execute(status -> replace(customerId, kinds));
		}
	}

	private Preferences replace(String customerId, Set<Kind> kinds) {
		Preferences choice = known(customerId);
		choice.switchOff(kinds);
		return preferences.save(choice);
	}
}
