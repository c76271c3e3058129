package dev.baedal.identity.people;

import dev.baedal.text.Verbatim;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A request to sign up. A password is judged by its length; no kinds of characters are required (ASVS V2.1). */
public record NewPerson(
		@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,39}", message = "{field.personName}") String name,
		@Verbatim @NotNull @Size(min = 12, max = 128, message = "{field.password}") String password) {

	static final String OBVIOUS = "{field.obviousPassword}";

	@AssertTrue(message = OBVIOUS)
	boolean isPasswordNotObvious() {
		return name == null || password == null || isNotObvious(name, password);
	}

	static boolean isNotObvious(String name, String password) {
		return !password.replace(name, "").isBlank() && password.chars().distinct().count() > 4;
	}

	/** Omits the password, since this text ends up in logs. */
	@Override
	public String toString() {
		return "NewPerson[" + name + "]";
	}
}
