package dev.baedal.platform.personal;

import dev.baedal.platform.problem.InvalidField;
import dev.baedal.text.PersonIds;

/** A customer who is named in a path, where no body's rules reach. */
public final class CustomerInPath {

	private CustomerInPath() {}

	/** @return the id in its normal form @throws InvalidField unless somebody can be called so */
	public static String check(String customerId) {
		String id = PersonIds.normal(customerId);
		if (id.isEmpty()) {
			throw new InvalidField("customerId", "must have 1 to %d characters".formatted(PersonIds.LONGEST));
		}
		PersonIds.fault(id).ifPresent(fault -> {
			throw new InvalidField("customerId", fault);
		});
		return id;
	}
}
