package dev.baedal.identity.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Ends a person's logins: the sessions of browsers here, and the authorizations that clients can refresh. */
@Component
class Logins {

	private final JdbcClient jdbc;
	private final SessionRegistry sessions;

	Logins(JdbcClient jdbc, SessionRegistry sessions) {
		this.jdbc = jdbc;
		this.sessions = sessions;
	}

	/** Deletes authorization_code rows only: a client's rows have a name too, which may equal a person's. */
	void endAllOf(String name) {
		jdbc.sql(
				"DELETE FROM oauth2_authorization WHERE principal_name = ? AND authorization_grant_type = 'authorization_code'")
			.param(name)
			.update();
		jdbc.sql("DELETE FROM oauth2_authorization_consent WHERE principal_name = ?").param(name).update();
		sessions.getAllPrincipals()
			.stream()
			.filter(person -> person instanceof UserDetails user && user.getUsername().equals(name))
			.flatMap(person -> sessions.getAllSessions(person, false).stream())
			.forEach(SessionInformation::expireNow);
	}
}
