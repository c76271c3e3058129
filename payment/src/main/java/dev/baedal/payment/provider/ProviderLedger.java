package dev.baedal.payment.provider;

import dev.baedal.payment.application.PaymentProvider.ChargeResult;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The provider's own book, one line per key. Each statement commits by itself, as the provider's would; the
 * primary key decides between a charge and a refund of the same moment.
 */
@Component
class ProviderLedger {

	private final JdbcClient jdbc;

	ProviderLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** @return what this key has come to, now or before */
	ChargeResult enter(String key, long amount, boolean declined) {
		ChargeResult result = declined ? ChargeResult.DECLINED : ChargeResult.APPROVED;
		try {
			insert(key, result, declined ? 0 : amount);
			return result;
		}
		catch (DuplicateKeyException e) {
			return ChargeResult.valueOf(jdbc.sql("SELECT result FROM provider_charge WHERE payment_key = ?")
				.param(key)
				.query(String.class)
				.single());
		}
	}

	/** @return in won, what was taken under this key and is given back, now or before */
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

	/** Takes the key, so that a charge that comes late is refused. */
	private void closeUnused(String key) {
		try {
			insert(key, ChargeResult.REFUNDED, 0);
		}
		catch (DuplicateKeyException e) {
			// the charge came in between
			settle(key);
		}
	}

	private void insert(String key, ChargeResult result, long captured) {
		jdbc.sql("INSERT INTO provider_charge (payment_key, result, captured, refunded) VALUES (?, ?, ?, 0)")
			.params(key, result.name(), captured)
			.update();
	}
}
