package dev.baedal.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** One relay at a time owns the lease, by the database's clock. */
@Tag("service")
class LeaseTest {

	private JdbcClient jdbc;

	@BeforeEach
	void openDatabase() {
		DataSource database = database();
		new ResourceDatabasePopulator(new ClassPathResource("db/messaging/V1__messaging.sql")).execute(database);
		jdbc = JdbcClient.create(database);
	}

	DataSource database() {
		return new DriverManagerDataSource(
				"jdbc:h2:mem:lease-%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1".formatted(hashCode()));
	}

	@Test
	void oneOfTwoOwnsTheLease() {
		Lease first = new Lease(jdbc);
		Lease second = new Lease(jdbc);

		assertThat(first.acquire()).isEqualTo(OptionalLong.of(1));
		assertThat(second.acquire()).isEmpty();
		assertThat(first.acquire()).isEqualTo(OptionalLong.of(1));
	}

	@Test
	void expiredLeaseIsTakenWithAHigherEpoch() {
		new Lease(jdbc).acquire();
		jdbc.sql("UPDATE relay_lease SET expires_at = '2001-01-01 00:00:00'").update();

		assertThat(new Lease(jdbc).acquire()).isEqualTo(OptionalLong.of(2));
	}

	/** As after a kill: the file can only be open once, so its owner is dead. */
	@Test
	void theOnlyProcessTakesTheLeaseWithoutAWait() {
		new Lease(jdbc).acquire();
		Lease alone = new Lease(jdbc, true);

		assertThat(alone.acquire()).isEqualTo(OptionalLong.of(2));
		assertThat(alone.acquire()).isEqualTo(OptionalLong.of(2));
	}

	@Test
	void theOnlyProcessKeepsTheLeaseWithoutARenewal() {
		Lease alone = new Lease(jdbc, true);
		alone.acquire();
		jdbc.sql("UPDATE relay_lease SET expires_at = '2001-01-01 00:00:00'").update();

		assertThat(alone.acquire()).isEqualTo(OptionalLong.of(1));
		assertThat(alone.isHeld()).isTrue();
	}

	/**
	 * If the process writes in a zone other than UTC, or the clock is set back, the lease would not expire for hours.
	 */
	@Test
	void leaseWithAnImplausibleExpiryIsTaken() {
		new Lease(jdbc).acquire();
		jdbc.sql("UPDATE relay_lease SET expires_at = TIMESTAMPADD(HOUR, 9, expires_at)").update();

		assertThat(new Lease(jdbc).acquire()).isEqualTo(OptionalLong.of(2));
	}

	@Test
	void releasedLeaseIsTakenAtOnce() {
		Lease first = new Lease(jdbc);
		first.acquire();
		first.release();

		assertThat(new Lease(jdbc).acquire()).isEqualTo(OptionalLong.of(2));
	}
}
