package dev.baedal.identity.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The migration converts a file that was written in the machine's zone to UTC. */
class TimesInUtcTest {

	@TempDir
	Path folder;

	@Test
	void signingTimeOfOldKeyStaysTheSame() {
		DataSource old = opened("Asia/Seoul");
		flyway(old, "5?").migrate();
		JdbcClient.create(old)
			.sql("INSERT INTO signing_key (kid, signs_from, salt, sealed) VALUES ('k', '2026-01-15 22:30:00', 's', 's')")
			.update();

		DataSource now = opened("UTC");
		flyway(now, "latest").migrate();

		assertThat(JdbcClient.create(now).sql("SELECT signs_from FROM signing_key").query(String.class).single())
			.isEqualTo("2026-01-15 13:30:00");
	}

	private static Flyway flyway(DataSource database, String target) {
		return Flyway.configure()
			.dataSource(database)
			.target(target)
			.javaMigrations(new V6__TimesInUtc(ZoneId.of("Asia/Seoul")))
			.load();
	}

	private DataSource opened(String zone) {
		return new DriverManagerDataSource(
				"jdbc:h2:file:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;TIME ZONE=%s"
					.formatted(folder.resolve("identity"), zone));
	}
}
