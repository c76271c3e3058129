package dev.baedal.identity.clients;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes expired authorizations. Each login and each service's token leaves a row, which the authorisation server
 * never removes.
 */
@Component
class ExpiredAuthorizationPruner {

	private static final Duration GRACE = Duration.ofHours(1);

	private final JdbcClient jdbc;
	private final Clock clock;

	ExpiredAuthorizationPruner(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** @return the number of deleted rows */
	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
	int forget() {
		return jdbc
			.sql("""
					DELETE FROM oauth2_authorization
					WHERE COALESCE(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at) < :before""")
			.param("before", Timestamp.from(clock.instant().minus(GRACE)))
			.update();
	}
}
