package dev.baedal.identity.people;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** An operator names a person who does not exist. Mapped to 404. */
public class PersonNotFound extends ResponseStatusException implements Explained {

	public PersonNotFound() {
		super(HttpStatus.NOT_FOUND, Message.of(Sentence.NOBODY_OF_THAT_NAME).toString());
	}

	@Override
	public Message explanation() {
		return Message.of(Sentence.NOBODY_OF_THAT_NAME);
	}
}
