package dev.baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import dev.baedal.messaging.test.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * The database's times are UTC, whatever the machine's zone is. The tests run in a zone that is hours away from UTC.
 */
@SpringBootTest
@ContextConfiguration(initializers = TestPlatform.class)
@Tag("service")
@Tag("full")
class ClockZoneTest {

	private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	@Autowired
	JdbcClient jdbc;

	@Test
	void testsRunOutsideUtc() {
		assertThat(ZoneId.systemDefault().getRules().getOffset(Instant.now()))
			.as("set for all tests in the parent's pom.xml")
			.isNotEqualTo(ZoneOffset.UTC);
	}

	@Test
	void databaseClockIsInUtc() {
		assertIsNow("SELECT CAST(CURRENT_TIMESTAMP AS CHAR(19))");
	}

	@Test
	void defaultTimestampIsInUtc() {
		jdbc.sql("DELETE FROM inbox WHERE event_id = 'zone'").update();
		jdbc.sql("INSERT INTO inbox (event_id) VALUES ('zone')").update();

		assertIsNow("SELECT CAST(received_at AS CHAR(19)) FROM inbox WHERE event_id = 'zone'");
		Timestamp read = jdbc.sql("SELECT received_at FROM inbox WHERE event_id = 'zone'")
			.query(Timestamp.class)
			.single();
		assertThat(read.toInstant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
	}

	@Test
	void timestampOfTheServiceIsInUtc() {
		jdbc.sql("DELETE FROM operator_act").update();
		jdbc.sql("INSERT INTO operator_act (done_at, operator, act) VALUES (?, 'o', 'a')")
			.param(Timestamp.from(Instant.now()))
			.update();

		assertIsNow("SELECT CAST(done_at AS CHAR(19)) FROM operator_act");
	}

	private void assertIsNow(String sql) {
		String text = jdbc.sql(sql).query(String.class).single();
		assertThat(LocalDateTime.parse(text, TEXT).toInstant(ZoneOffset.UTC)).isCloseTo(Instant.now(),
				within(1, ChronoUnit.MINUTES));
	}
}
