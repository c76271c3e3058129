package dev.baedal.identity.people;

import jakarta.validation.constraints.NotNull;

/** What somebody says who wants their account to be gone. */
public record Leave(@NotNull String name, @NotNull String password) {

	/** Not the password: this is what ends up in logs. */
	@Override
	public String toString() {
		return "Leave[" + name + "]";
	}
}
