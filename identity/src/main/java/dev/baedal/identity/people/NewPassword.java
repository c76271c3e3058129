package dev.baedal.identity.people;

import dev.baedal.text.PersonId;
import dev.baedal.text.Verbatim;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A person's request for another password. The old password is required: a session that was left open is not enough.
 */
public record NewPassword(@PersonId @NotNull String name, @Verbatim @NotNull String oldPassword,
		@Verbatim @NotNull @Size(min = 12, max = 128, message = "{field.password}") String password) {

	@AssertTrue(message = NewPerson.OBVIOUS)
	boolean isPasswordNotObvious() {
		return name == null || password == null || NewPerson.isNotObvious(name, password);
	}

	@AssertTrue(message = "{field.samePassword}")
	boolean isPasswordNew() {
		return password == null || !password.equals(oldPassword);
	}

	/** Omits the passwords, since this text ends up in logs. */
	@Override
	public String toString() {
		return "NewPassword[" + name + "]";
	}
}
