package dev.baedal.http;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An entry of the member {@code errors}.
 *
 * @param field the JSON name or path; {@code body} for the whole
 * @param message what is wrong, in the caller's language
 */
public record FieldProblem(String field, String message) {

	/** Returns the sentence of a problem that has these errors. */
	public static Message badInput(List<FieldProblem> errors) {
		return Message.of(Sentence.BAD_INPUT,
				errors.stream().map(error -> error.field() + ": " + error.message()).collect(Collectors.joining("; ")));
	}
}
