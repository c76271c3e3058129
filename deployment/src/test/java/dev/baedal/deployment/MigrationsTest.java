package dev.baedal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** During a roll-out, two versions of a service use one schema (M50). */
class MigrationsTest {

	private static final String FIRST = "CREATE TABLE payment (order_id BIGINT PRIMARY KEY);";
	private static final Map<String, String> RELEASED = Map.of("payment/V1.sql", Migrations.sum(FIRST));

	@Test
	void migrationsOfThisCheckoutAreCompatible() {
		var migrations = Migrations.ofThisCheckout();

		assertThat(migrations.current()).hasSizeGreaterThan(15);
		assertThat(migrations.faults()).isEmpty();
	}

	@Test
	void rejectsAChangedOrDeletedReleasedMigration() {
		assertThat(new Migrations(RELEASED, Map.of("payment/V1.sql", FIRST)).faults()).isEmpty();
		assertThat(new Migrations(RELEASED, Map.of("payment/V1.sql", FIRST + " ")).faults()).hasSize(1);
		assertThat(new Migrations(RELEASED, Map.of()).faults()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ALTER TABLE payment ADD COLUMN note VARCHAR(20);",
			"CREATE INDEX payment_due ON payment (due);",
			"ALTER TABLE payment ADD COLUMN tries INT NOT NULL DEFAULT 0;",
			"-- DROP is for later\nCREATE TABLE other (id BIGINT);",
			"-- contract: since 1.4 nobody reads it\nALTER TABLE payment DROP COLUMN reason;" })
	void acceptsAnAddition(String sql) {
		assertThat(after(sql).faults()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ALTER TABLE payment DROP COLUMN reason;", "alter table payment rename column a to b;",
			"ALTER TABLE payment ADD COLUMN tries INT NOT NULL;", "DROP TABLE payment;",
			"ALTER TABLE payment ALTER COLUMN a SET NOT NULL;", "ALTER TABLE payment MODIFY a VARCHAR(10);" })
	void rejectsARemovalAfterARelease(String sql) {
		assertThat(after(sql).faults()).hasSize(1);
		assertThat(new Migrations(Map.of(), Map.of("payment/V2.sql", sql)).faults()).as("before the first release")
			.isEmpty();
	}

	private static Migrations after(String sql) {
		return new Migrations(RELEASED, Map.of("payment/V1.sql", FIRST, "payment/V2.sql", sql));
	}
}
