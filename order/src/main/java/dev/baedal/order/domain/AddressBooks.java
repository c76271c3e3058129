package dev.baedal.order.domain;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All address books. */
public interface AddressBooks extends Repository<AddressBook, String> {

	AddressBook save(AddressBook book);

	void delete(AddressBook book);

	Optional<AddressBook> findById(String customerId);

	/** Locks the row, so that two replicas together do not exceed the limit of a book. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select b from AddressBook b where b.customerId = :customerId")
	Optional<AddressBook> findForUpdate(String customerId);
}
