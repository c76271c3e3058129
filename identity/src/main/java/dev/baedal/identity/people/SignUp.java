package dev.baedal.identity.people;

import java.time.Clock;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs a new person up as a customer. An operator assigns any other role. */
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

	/** @throws NameTaken when a person of that name exists */
	public void customer(NewPerson person) {
		people.add(Person.of(person.name(), passwords.encode(person.password()), Role.CUSTOMER), clock.instant());
	}
}
