package dev.baedal.identity.people;

import java.time.Clock;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Loads a person for Spring Security's login, and replaces a hash of an older kind. */
@Component
class LogIn implements UserDetailsService, UserDetailsPasswordService {

	private final People people;
	private final Clock clock;

	LogIn(People people, Clock clock) {
		this.people = people;
		this.clock = clock;
	}

	@Override
	public UserDetails loadUserByUsername(String name) {
		return people.find(name)
			.map(this::user)
			.orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
	}

	@Override
	public UserDetails updatePassword(UserDetails user, String hash) {
		people.changePassword(user.getUsername(), hash);
		return User.withUserDetails(user).password(hash).build();
	}

	private UserDetails user(Person person) {
		return User.withUsername(person.name())
			.password(person.password())
			.roles(person.roles().stream().map(Role::name).toArray(String[]::new))
			.accountLocked(person.isLocked(clock.instant()))
			.build();
	}
}
