package dev.baedal.payment.provider;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import dev.baedal.embedded.AsynchronousCommit;
import dev.baedal.payment.application.PaymentProvider.ChargeResult;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The provider's own ledger, one row per key. Each statement commits by itself, as a real provider's would; the primary
 * key decides between a concurrent charge and refund.
 */
@Component
class ProviderLedger {

	private static final String INSERT = """
			INSERT INTO provider_charge (payment_key, result, captured, refunded) VALUES (?, ?, ?, 0)""";

	private final JdbcOperations operations;
	private final JdbcClient jdbc;

	ProviderLedger(JdbcOperations operations) {
		this.operations = operations;
		this.jdbc = JdbcClient.create(operations);
	}

	/**
	 * Does not wait until an embedded database has written its file: payment commits the result to the same file before
	 * anybody acts on it. A process that is killed in between forgets the charge and its result, and order abandons the
	 * payment.
	 *
	 * @return the result under this key, of this call or an earlier one
	 */
	ChargeResult enter(String key, long amount, boolean declined) {
		ChargeResult result = declined ? ChargeResult.DECLINED : ChargeResult.APPROVED;
		try {
			operations.update(connection -> charge(connection, key, result, declined ? 0 : amount));
			return result;
		}
		catch (DuplicateKeyException e) {
			return ChargeResult.valueOf(jdbc.sql("SELECT result FROM provider_charge WHERE payment_key = ?")
				.param(key)
				.query(String.class)
				.single());
		}
	}

	/** @return the amount in won that was charged under this key and is refunded, by this call or an earlier one */
	long giveBack(String key) {
		if (!settle(key)) {
			closeUnused(key);
		}
		return jdbc.sql("SELECT refunded FROM provider_charge WHERE payment_key = ?")
			.param(key)
			.query(Long.class)
			.single();
	}

	private boolean settle(String key) {
		return jdbc.sql("UPDATE provider_charge SET refunded = captured, result = ? WHERE payment_key = ?")
			.params(ChargeResult.REFUNDED.name(), key)
			.update() > 0;
	}

	/** Inserts the key as refunded, so that a late charge is refused. */
	private void closeUnused(String key) {
		try {
			jdbc.sql(INSERT).params(key, ChargeResult.REFUNDED.name(), 0).update();
		}
		catch (DuplicateKeyException e) {
			// a concurrent charge inserted the key first
			settle(key);
		}
	}

	private static PreparedStatement charge(Connection connection, String key, ChargeResult result, long captured)
			throws SQLException {
		AsynchronousCommit.requestOf(connection);
		PreparedStatement charge = connection.prepareStatement(INSERT);
		charge.setString(1, key);
		charge.setString(2, result.name());
		charge.setLong(3, captured);
		return charge;
	}
}
