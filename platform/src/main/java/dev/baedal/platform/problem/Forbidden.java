package dev.baedal.platform.problem;

import java.util.Collection;

import dev.baedal.http.Explained;
import dev.baedal.http.Labelled;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;

/**
 * The caller lacks the required role, or acts for another person. Mapped to 403; the detail names the roles, the person
 * or the stores that the command requires.
 */
public class Forbidden extends RuntimeException implements Explained {

	private final transient Message explanation;

	private Forbidden(Message explanation) {
		super(explanation.toString());
		this.explanation = explanation;
	}

	/** @param has the roles of the token */
	public static Forbidden needs(Collection<?> oneOf, Collection<?> has) {
		return new Forbidden(Message.of(Sentence.ROLE_MISSING, words(oneOf, "/"),
				has.isEmpty() ? Labelled.thing("no-roles") : words(has, ", ")));
	}

	/** @param self the person or the stores that the token speaks for */
	public static Forbidden somebodyElse(String field, Object self) {
		return new Forbidden(Message.of(Sentence.SOMEBODY_ELSE, field, self));
	}

	private static String words(Collection<?> values, String between) {
		return String.join(between, values.stream().map(Object::toString).sorted().toList());
	}

	@Override
	public Message explanation() {
		return explanation;
	}
}
