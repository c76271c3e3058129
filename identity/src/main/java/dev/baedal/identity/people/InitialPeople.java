package dev.baedal.identity.people;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import dev.baedal.identity.IdentityProperties;
import dev.baedal.identity.MissingSetting;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Creates the people who exist before any sign-up: the first operator, and in a local run one person for each role. */
@Component
class InitialPeople implements ApplicationRunner {

	private static final int MIN_PASSWORD_LENGTH = 12;

	private final People people;
	private final PasswordEncoder passwords;
	private final IdentityProperties properties;
	private final Clock clock;

	InitialPeople(People people, PasswordEncoder passwords, IdentityProperties properties, Clock clock) {
		this.people = people;
		this.passwords = passwords;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (properties.operatorPassword() != null) {
			String password = MissingSetting.require("baedal.identity.operator-password", properties.operatorPassword(),
					MIN_PASSWORD_LENGTH);
			add("operator", Set.of(Role.OPERATOR), List.of(), password);
		}
		if (properties.demo()) {
			demo(MissingSetting.require("baedal.identity.demo-password", properties.demoPassword(),
					MIN_PASSWORD_LENGTH));
		}
	}

	private void demo(String password) {
		add("khl", Set.of(Role.CUSTOMER), List.of(), password);
		add("owner-1", Set.of(Role.OWNER), properties.demoStores(), password);
		add("rider-1", Set.of(Role.RIDER), List.of(), password);
		add("operator-1", Set.of(Role.OPERATOR), List.of(), password);
	}

	private void add(String name, Set<Role> roles, List<Long> stores, String password) {
		if (people.find(name).isEmpty()) {
			people.add(new Person(name, passwords.encode(password), roles, stores, null), clock.instant());
		}
	}
}
