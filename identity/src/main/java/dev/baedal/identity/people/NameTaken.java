package dev.baedal.identity.people;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A person of this name exists. Mapped to 409. */
public class NameTaken extends ResponseStatusException implements Explained {

	private final transient Message explanation;

	NameTaken(String name, Throwable cause) {
		super(HttpStatus.CONFLICT, "The name " + name + " is taken", cause);
		this.explanation = Message.of(Sentence.NAME_IS_TAKEN, name);
	}

	@Override
	public Message explanation() {
		return explanation;
	}
}
