package dev.baedal.identity.people;

import java.time.Clock;

import dev.baedal.identity.IdentityProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Locks a person out for a while after some wrong passwords in a row, even with the right one. The response is the same
 * for a lock-out and a wrong password.
 */
@Component
class LockOut {

	private static final Logger log = LoggerFactory.getLogger(LockOut.class);

	private final People people;
	private final IdentityProperties.LockOut rules;
	private final Clock clock;

	LockOut(People people, IdentityProperties properties, Clock clock) {
		this.people = people;
		this.rules = properties.lockOut();
		this.clock = clock;
	}

	@EventListener
	void on(AuthenticationFailureBadCredentialsEvent event) {
		if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken login) {
			people.failed(login.getName(), rules.attempts(), clock.instant().plus(rules.lasts()));
			log.warn("A login failed"); // no name: it may be a password in the wrong field
		}
	}

	/** Ignores clients, which authenticate too but have no attempts to reset. */
	@EventListener
	void on(AuthenticationSuccessEvent event) {
		if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken login) {
			people.succeeded(login.getName());
		}
	}
}
