package dev.baedal.platform.personal;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.text.PersonIds;

/** Validates a customer id in a path, where the constraints on bodies do not reach. */
public final class CustomerInPath {

	private CustomerInPath() {}

	/**
	 * @return the id in its normal form
	 * @throws InvalidField if no customer can have this id
	 */
	public static String check(String customerId) {
		return check("customerId", customerId);
	}

	/**
	 * @param name of the path's variable, for the message
	 * @return the id in its normal form
	 * @throws InvalidField if no person can have this id
	 */
	public static String check(String name, String person) {
		String id = PersonIds.normal(person);
		if (id.isEmpty()) {
			throw new InvalidField(name, Sentence.LENGTH, 1, PersonIds.LONGEST);
		}
		PersonIds.fault(id).ifPresent(fault -> {
			throw InvalidField.of(name, fault);
		});
		return id;
	}
}
