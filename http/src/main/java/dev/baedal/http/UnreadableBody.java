package dev.baedal.http;

/** A body with an unknown charset (415), or one that is not in its declared charset (400). */
public class UnreadableBody extends Exception implements Explained {

	private final transient Message explanation;

	UnreadableBody(Sentence sentence, Throwable cause) {
		super(Message.of(sentence).toString(), cause);
		this.explanation = Message.of(sentence);
	}

	@Override
	public Message explanation() {
		return explanation;
	}
}
