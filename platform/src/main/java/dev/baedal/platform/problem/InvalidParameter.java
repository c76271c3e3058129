package dev.baedal.platform.problem;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.text.Fault;

/**
 * A query parameter that is missing or has an invalid value. Mapped to 400; the detail names the parameter and its
 * rule.
 */
public class InvalidParameter extends RuntimeException implements Explained {

	private final String parameter;
	private final transient Message explanation;

	/** @param rule a sentence about the allowed values */
	public InvalidParameter(String parameter, Sentence rule, Object... arguments) {
		this(parameter, Message.of(rule, arguments));
	}

	private InvalidParameter(String parameter, Message explanation) {
		super(parameter + ": " + explanation);
		this.parameter = parameter;
		this.explanation = explanation;
	}

	/** Returns the exception for a text that breaks the rule of typed texts. */
	public static InvalidParameter of(String parameter, Fault fault) {
		return new InvalidParameter(parameter, InvalidField.explanation(fault));
	}

	public String parameter() {
		return parameter;
	}

	@Override
	public Message explanation() {
		return explanation;
	}
}
