package dev.baedal.notification.domain;

import java.util.Optional;

import org.springframework.data.repository.Repository;

public interface PreferencesOfCustomers extends Repository<Preferences, String> {

	Preferences save(Preferences preferences);

	void delete(Preferences preferences);

	Optional<Preferences> findById(String customerId);
}
