package dev.baedal.platform.personal;

import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.text.PersonId;

/** A customer who is named in a path, where no body's rules reach. */
public final class CustomerInPath {

	private CustomerInPath() {
	}

	/** @throws InvalidField unless somebody can be called so */
	public static String check(String customerId) {
		if (customerId.isBlank() || customerId.length() > PersonId.LONGEST) {
			throw new InvalidField("customerId", "must have 1 to %d characters".formatted(PersonId.LONGEST));
		}
		if (!customerId.matches(PersonId.PATTERN)) {
			throw new InvalidField("customerId", PersonId.MESSAGE);
		}
		return customerId.strip();
	}
}
