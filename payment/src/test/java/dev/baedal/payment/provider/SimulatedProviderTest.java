package dev.baedal.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import dev.baedal.embedded.AsynchronousCommit;
import dev.baedal.payment.application.PaymentProvider.ChargeResult;
import dev.baedal.payment.application.ProviderFailure;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class SimulatedProviderTest {

	private final DataSource database = database();
	private final JdbcClient jdbc = JdbcClient.create(database);

	@Test
	void chargesOncePerKey() {
		SimulatedProvider provider = provider(withoutFaults());

		assertThat(provider.charge("a", 18_000)).isEqualTo(ChargeResult.APPROVED);
		assertThat(provider.charge("a", 18_000)).isEqualTo(ChargeResult.APPROVED);

		assertThat(held()).isEqualTo(18_000);
	}

	/** Payment's next commit makes a charge durable; nothing follows a refund that makes it durable. */
	@Test
	void requestsAnAsynchronousCommitForACharge() {
		AtomicInteger requests = new AtomicInteger();
		ProviderLedger ledger = new ProviderLedger(new JdbcTemplate(embedded(requests::incrementAndGet)));

		assertThat(ledger.enter("a", 18_000, false)).isEqualTo(ChargeResult.APPROVED);
		assertThat(requests).hasValue(1);
		assertThat(ledger.giveBack("a")).isEqualTo(18_000);
		assertThat(ledger.giveBack("b")).isZero();
		assertThat(requests).hasValue(1);
	}

	@Test
	void refundsOncePerKey() {
		SimulatedProvider provider = provider(withoutFaults());
		provider.charge("a", 18_000);

		assertThat(provider.refund("a")).isEqualTo(18_000);
		assertThat(provider.refund("a")).isEqualTo(18_000);

		assertThat(held()).isZero();
	}

	@Test
	void refusesAChargeAfterItsRefund() {
		SimulatedProvider provider = provider(withoutFaults());

		assertThat(provider.refund("a")).isZero();
		assertThat(provider.charge("a", 18_000)).isEqualTo(ChargeResult.REFUNDED);

		assertThat(held()).isZero();
	}

	@Test
	void declinesAmountsOverTheLimit() {
		SimulatedProvider provider = provider(
				new ProviderProperties(Duration.ZERO, Duration.ZERO, 10_000L, 0, 0, false));

		assertThat(provider.charge("a", 10_000)).isEqualTo(ChargeResult.APPROVED);
		assertThat(provider.charge("b", 10_001)).isEqualTo(ChargeResult.DECLINED);
		assertThat(provider.refund("b")).isZero();
		assertThat(held()).isEqualTo(10_000);
	}

	@Test
	void declinesTheGivenShare() {
		SimulatedProvider provider = provider(new ProviderProperties(Duration.ZERO, Duration.ZERO, null, 1, 0, false));

		assertThat(provider.charge("a", 1)).isEqualTo(ChargeResult.DECLINED);
	}

	@Test
	void chargesAndLosesTheResponse() {
		SimulatedProvider provider = provider(new ProviderProperties(Duration.ZERO, Duration.ZERO, null, 0, 1, false));

		assertThatThrownBy(() -> provider.charge("a", 18_000)).isInstanceOf(ProviderFailure.class);

		assertThat(held()).isEqualTo(18_000);
	}

	@Test
	void failsRefundsOnDemand() {
		provider(withoutFaults()).charge("a", 18_000);
		SimulatedProvider failing = provider(new ProviderProperties(Duration.ZERO, Duration.ZERO, null, 0, 0, true));

		assertThatThrownBy(() -> failing.refund("a")).isInstanceOf(ProviderFailure.class);

		assertThat(held()).isEqualTo(18_000);
	}

	@Test
	void delaysACharge() {
		SimulatedProvider provider = provider(
				new ProviderProperties(Duration.ofMillis(50), Duration.ofMillis(10), null, 0, 0, false));
		long start = System.nanoTime();

		provider.charge("a", 1);

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
	}

	@Test
	void acceptsOnlySharesFromZeroToOne() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ProviderProperties(Duration.ZERO, Duration.ZERO, null, 1.1, 0, false))
			.withMessageContaining("decline-rate");
	}

	private static ProviderProperties withoutFaults() {
		return new ProviderProperties(Duration.ZERO, Duration.ZERO, null, 0, 0, false);
	}

	private SimulatedProvider provider(ProviderProperties behaviour) {
		return new SimulatedProvider(new ProviderLedger(new JdbcTemplate(database)), behaviour);
	}

	/** The connections of an embedded database, whose asynchronous commits a test observes. */
	private DataSource embedded(AsynchronousCommit commit) {
		return new DelegatingDataSource(database) {

			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(),
						new Class<?>[]{ Connection.class }, (self, method, arguments) -> switch (method.getName()) {
							case "isWrapperFor" -> arguments[0] == AsynchronousCommit.class;
							case "unwrap" -> commit;
							default -> method.invoke(connection, arguments);
						});
			}
		};
	}

	private long held() {
		return jdbc.sql("SELECT SUM(captured - refunded) FROM provider_charge").query(Long.class).single();
	}

	private static DriverManagerDataSource database() {
		DriverManagerDataSource database = new DriverManagerDataSource(
				"jdbc:h2:mem:%s;MODE=MySQL;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__payment.sql")).execute(database);
		return database;
	}
}
