package dev.baedal.identity.people;

import dev.baedal.text.Verbatim;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A request to sign up. A password is judged by its length; no kinds of characters are required (ASVS V2.1). */
public record NewPerson(
		@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,39}",
				message = "3 to 40 small letters, digits, . _ or - (영문 소문자, 숫자 3~40자)") String name,
		@Verbatim @NotNull @Size(min = 12, max = 128, message = "12 to 128 characters (12~128자)") String password) {

	static final String OBVIOUS = "a password must not be made of the name or of one repeated character (이름이나 같은 글자로 된 암호는 쓸 수 없습니다)";

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
