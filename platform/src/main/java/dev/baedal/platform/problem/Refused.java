package dev.baedal.platform.problem;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;

/** A request that no other exception of this package describes. Mapped to the status of the sentence's code. */
public class Refused extends RuntimeException implements Explained {

	private final transient Message explanation;

	public Refused(Sentence sentence, Object... arguments) {
		super(Message.of(sentence, arguments).toString());
		this.explanation = Message.of(sentence, arguments);
	}

	@Override
	public Message explanation() {
		return explanation;
	}
}
