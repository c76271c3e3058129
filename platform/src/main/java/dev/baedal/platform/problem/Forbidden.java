package dev.baedal.platform.problem;

import java.util.Collection;

/**
 * The caller lacks the required role, or acts for somebody else. Mapped to 403; the detail names the roles, or the
 * person or stores, that would do.
 */
public class Forbidden extends RuntimeException {

	private Forbidden(String message) {
		super(message);
	}

	/** @param has the roles of the token */
	public static Forbidden needs(Collection<?> oneOf, Collection<?> has) {
		return new Forbidden("needs a token with the role %s, and this one has %s. 이 작업을 할 권한이 없습니다."
			.formatted(words(oneOf, " or "), has.isEmpty() ? "none" : words(has, ", ")));
	}

	/** @param self the person or the stores that the token speaks for */
	public static Forbidden somebodyElse(String field, Object self) {
		return new Forbidden(
				"%s: your token speaks for %s; leave it out or name that. 다른 사람을 대신할 수 없습니다.".formatted(field, self));
	}

	private static String words(Collection<?> values, String between) {
		return String.join(between, values.stream().map(Object::toString).sorted().toList());
	}
}
