package dev.baedal.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.platform.lifecycle.NotAllowed;
import dev.baedal.platform.problem.NotFound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word of coupon, and the word that order has for it. */
class RedeemCouponTest {

	@ParameterizedTest
	@CsvSource({ "UNKNOWN,", "NOT_YOURS,", "OTHER_STORE,OTHER_STORE", "USED,USED", "RESERVED,RESERVED",
			"EXPIRED,EXPIRED", "REVOKED,REVOKED", "ORDER_ENDED,NOT_USABLE", "SOMETHING_NEW,NOT_USABLE", ",NOT_USABLE" })
	void hasAWordForEachRefusal(String refusal, String current) {
		RuntimeException refused = RedeemCoupon.refused(7, refusal);

		assertThat(refused).hasMessageContaining("7").message().containsPattern("[가-힣]");
		if (current == null) {
			assertThat(refused).isInstanceOf(NotFound.class);
		}
		else {
			assertThat(refused).isInstanceOfSatisfying(NotAllowed.class, e -> assertThat(e.current().name()).isEqualTo(current));
		}
	}
}
