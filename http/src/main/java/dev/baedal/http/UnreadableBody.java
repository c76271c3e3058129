package dev.baedal.http;

/** A body whose charset is not known (415), or that is not in the charset that is named (400). */
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
