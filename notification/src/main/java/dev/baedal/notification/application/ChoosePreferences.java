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

/** What a customer wants to hear. */
@Service
public class ChoosePreferences {

	private final PreferencesOfCustomers preferences;
	private final TransactionTemplate transaction;

	ChoosePreferences(PreferencesOfCustomers preferences, PlatformTransactionManager transactions) {
		this.preferences = preferences;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** @throws NotFound for somebody else */
	public Preferences of(String customerId) {
		if (!Receivers.isShown(customerId)) {
			throw new NotFound("preferences of", customerId);
		}
		return known(customerId);
	}

	private Preferences known(String customerId) {
		return preferences.findById(customerId).orElseGet(() -> new Preferences(customerId));
	}

	/** From now on these kinds are not recorded for this customer, and all others are. */
	public Preferences switchOff(String customerId, Set<Kind> kinds) {
		Caller.now().require(Role.CUSTOMER, Role.OWNER, Role.RIDER);
		if (!Caller.now().trusted() && !Receivers.own().contains(customerId)) {
			throw new NotFound("preferences of", customerId);
		}
		try {
			return transaction.execute(status -> replace(customerId, kinds));
		}
		catch (DataIntegrityViolationException e) {
			// the first choice of the same customer was committed at this moment: now it is found
			return transaction.execute(status -> replace(customerId, kinds));
		}
	}

	private Preferences replace(String customerId, Set<Kind> kinds) {
		Preferences choice = known(customerId);
		choice.switchOff(kinds);
		return preferences.save(choice);
	}
}
