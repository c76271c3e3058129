package dev.baedal.identity.people;

import java.time.Clock;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Everybody may become a customer. What else somebody is, an operator says. */
@Component
public class SignUp {

	private final People people;
	private final PasswordEncoder passwords;
	private final Clock clock;

	SignUp(People people, PasswordEncoder passwords, Clock clock) {
		this.people = people;
		this.passwords = passwords;
		this.clock = clock;
	}

	/** @throws NameTaken when there is one of that name already */
	public void customer(NewPerson person) {
		people.add(Person.of(person.name(), passwords.encode(person.password()), Role.CUSTOMER), clock.instant());
	}
}
