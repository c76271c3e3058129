package dev.baedal.platform.problem;

import dev.baedal.http.Explained;
import dev.baedal.http.Labelled;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;

/** The requested resource does not exist. Mapped to 404. */
public class NotFound extends RuntimeException implements Explained {

	private final String what;
	private final transient Message explanation;

	/** @param what a thing of the bundles {@code problems} */
	public NotFound(String what, Object id) {
		this(what, id, Message.of(Sentence.MISSING, Labelled.thing(what), id));
	}

	/** @param explanation replaces the general sentence */
	protected NotFound(String what, Object id, Message explanation) {
		super("There is no %s %s".formatted(what, id));
		this.what = what;
		this.explanation = explanation;
	}

	public String what() {
		return what;
	}

	@Override
	public Message explanation() {
		return explanation;
	}
}
