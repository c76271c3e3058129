package dev.baedal.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;

import javax.sql.DataSource;

import dev.baedal.embedded.TimesInUtc;
import dev.baedal.messaging.test.TestBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An embedded database file that was written in the machine's zone is converted to UTC. */
class TimesInUtcTest {

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	private final String file = TestBroker.folder("times").resolve("old").toString();
	private JdbcClient old;

	@BeforeEach
	void openInNewYork() {
		DataSource database = opened("America/New_York");
		new ResourceDatabasePopulator(new ClassPathResource("db/messaging/V1__messaging.sql"),
				new ClassPathResource("db/messaging/V5__clock_zone.sql"))
			.execute(database);
		old = JdbcClient.create(database);
		old.sql("CREATE TABLE orders (id BIGINT PRIMARY KEY, created_at TIMESTAMP(6) NOT NULL, ended_at TIMESTAMP(6))")
			.update();
	}

	@Test
	void keepsEveryInstant() {
		old.sql("""
				INSERT INTO orders VALUES (1, '2026-01-15 08:30:00.123456', NULL),
					(2, '2026-07-15 08:30:00', '2026-07-15 20:00:00')""").update();

		JdbcClient now = inUtc(NEW_YORK);

		assertThat(now
			.sql("SELECT CONCAT(created_at, ' ', COALESCE(CAST(ended_at AS VARCHAR), '-')) FROM orders ORDER BY id")
			.query(String.class)
			.list()).containsExactly("2026-01-15 13:30:00.123456 -", "2026-07-15 12:30:00 2026-07-16 00:00:00");
	}

	@Test
	void leaseKeepsItsExpiry() {
		new Lease(old).acquire();

		JdbcClient now = inUtc(NEW_YORK);

		assertThat(now.sql("SELECT TIMESTAMPDIFF(SECOND, CURRENT_TIMESTAMP(3), expires_at) FROM relay_lease")
			.query(Integer.class)
			.single()).isLessThanOrEqualTo(Lease.SECONDS);
		assertThat(new Lease(now).acquire()).isEqualTo(OptionalLong.empty());
	}

	@Test
	void convertsOnce() {
		old.sql("INSERT INTO orders VALUES (1, '2026-01-15 08:30:00', NULL)").update();

		inUtc(NEW_YORK);
		JdbcClient now = inUtc(NEW_YORK);

		assertThat(now.sql("SELECT created_at FROM orders").query(String.class).single())
			.isEqualTo("2026-01-15 13:30:00");
	}

	@Test
	void leavesAFileOfAMachineInUtc() {
		old.sql("INSERT INTO orders VALUES (1, '2026-01-15 08:30:00', NULL)").update();

		JdbcClient now = inUtc(ZoneOffset.UTC);

		assertThat(now.sql("SELECT created_at FROM orders").query(String.class).single())
			.isEqualTo("2026-01-15 08:30:00");
	}

	private JdbcClient inUtc(ZoneId written) {
		DataSource database = opened("UTC");
		new TimesInUtc(database).ensure(written);
		return JdbcClient.create(database);
	}

	private DataSource opened(String zone) {
		return new DriverManagerDataSource(
				"jdbc:h2:file:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;TIME ZONE=%s".formatted(file,
						zone));
	}
}
