package dev.baedal.identity.people;

import dev.baedal.text.PersonId;
import dev.baedal.text.Verbatim;
import jakarta.validation.constraints.NotNull;

/** What somebody says who wants their account to be gone. */
public record Leave(@PersonId @NotNull String name, @Verbatim @NotNull String password) {

	/** Not the password: this is what ends up in logs. */
	@Override
	public String toString() {
		return "Leave[" + name + "]";
	}
}
