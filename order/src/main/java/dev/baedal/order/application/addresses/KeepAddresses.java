package dev.baedal.order.application.addresses;

import java.util.Map;

import dev.baedal.order.domain.AddressBook;
import dev.baedal.order.domain.AddressBooks;
import dev.baedal.order.domain.SavedAddress;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.storage.UniqueKeyRace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Reads and changes the saved addresses of a customer. */
@Service
public class KeepAddresses {

	private final AddressBooks books;
	private final TransactionOperations transaction;

	KeepAddresses(AddressBooks books, TransactionOperations transaction) {
		this.books = books;
		this.transaction = transaction;
	}

	/**
	 * @return the addresses by label
	 * @throws dev.baedal.platform.problem.Forbidden unless the caller is this customer or an operator
	 */
	public Map<String, SavedAddress> of(String customerId) {
		return books.findById(Caller.now().customer(customerId)).map(KeepAddresses::addresses).orElseGet(Map::of);
	}

	/**
	 * Saves an address under a label, in place of the one that has this label.
	 *
	 * @throws dev.baedal.platform.problem.Forbidden unless the caller is this customer
	 * @throws dev.baedal.platform.problem.Refused if the customer has as many addresses as allowed
	 */
	public void save(String customerId, String label, SavedAddress address) {
		String customer = owner(customerId);
		// the first two addresses of a customer may be saved at once, and both requests then insert the book
		UniqueKeyRace.retryOnce(() -> transaction.execute(status -> {
			AddressBook book = books.findForUpdate(customer).orElseGet(() -> new AddressBook(customer));
			book.put(label, address);
			return books.save(book);
		}));
	}

	/**
	 * Deletes the address of this label, if there is one.
	 *
	 * @throws dev.baedal.platform.problem.Forbidden unless the caller is this customer
	 */
	public void delete(String customerId, String label) {
		String customer = owner(customerId);
		transaction.executeWithoutResult(status -> books.findForUpdate(customer).ifPresent(book -> {
			book.remove(label);
			if (book.getAddresses().isEmpty()) {
				books.delete(book);
			}
		}));
	}

	private static String owner(String customerId) {
		return Caller.now().speaksAs(Role.CUSTOMER, "customerId", customerId);
	}

	private static Map<String, SavedAddress> addresses(AddressBook book) {
		return book.getAddresses();
	}
}
