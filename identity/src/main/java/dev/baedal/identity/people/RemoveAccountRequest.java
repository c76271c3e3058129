package dev.baedal.identity.people;

import dev.baedal.text.PersonId;
import dev.baedal.text.Verbatim;
import jakarta.validation.constraints.NotNull;

/** A person's request to remove their account. */
public record RemoveAccountRequest(@PersonId @NotNull String name, @Verbatim @NotNull String password) {

	/** Omits the password, since this text ends up in logs. */
	@Override
	public String toString() {
		return "RemoveAccountRequest[" + name + "]";
	}
}
