package dev.baedal.platform.problem;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.text.Fault;

/** A well-formed field with a value that cannot be served. Mapped to 422; the detail names the field and its rule. */
public class InvalidField extends RuntimeException implements Explained {

	private final String field;
	private final transient Message explanation;

	/** @param rule a sentence about the allowed values */
	public InvalidField(String field, Sentence rule, Object... arguments) {
		this(field, Message.of(rule, arguments));
	}

	public InvalidField(String field, Message explanation) {
		super(field + ": " + explanation);
		this.field = field;
		this.explanation = explanation;
	}

	/** Returns the exception for a text that breaks the rule of typed texts. */
	public static InvalidField of(String field, Fault fault) {
		return new InvalidField(field, explanation(fault));
	}

	static Message explanation(Fault fault) {
		Sentence rule = Sentence.valueOf("TEXT_" + fault.kind());
		return rule.arguments() == 0 ? Message.of(rule) : Message.of(rule, fault.character());
	}

	public String field() {
		return field;
	}

	@Override
	public Message explanation() {
		return explanation;
	}
}
