package dev.baedal.identity.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Who is logged in: browsers here, and what applications can renew. */
@Component
class Logins {

	private final JdbcClient jdbc;
	private final SessionRegistry sessions;

	Logins(JdbcClient jdbc, SessionRegistry sessions) {
		this.jdbc = jdbc;
		this.sessions = sessions;
	}

	/** A client's rows have a name, too, which may be a person's. */
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
