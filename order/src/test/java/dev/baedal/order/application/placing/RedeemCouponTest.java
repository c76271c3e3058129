package dev.baedal.order.application.placing;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.http.Explained;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import dev.baedal.platform.problem.NotFound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of coupon's refusal codes, and order's reason for it. */
class RedeemCouponTest {

	@ParameterizedTest
	@CsvSource({ "UNKNOWN,", "NOT_YOURS,", "OTHER_STORE,OTHER_STORE", "USED,USED", "RESERVED,RESERVED",
			"EXPIRED,EXPIRED", "REVOKED,REVOKED", "ORDER_ENDED,ORDER_ENDED", "NOT_YET,NOT_YET", "TOO_SMALL,TOO_SMALL",
			"SOMETHING_NEW,NOT_USABLE", ",NOT_USABLE" })
	void mapsEachRefusalCode(String refusal, String current) {
		RuntimeException refused = RedeemCoupon.refused(7, refusal);

		assertThat(sentence(refused, Locale.ROOT)).contains("7").containsPattern("[가-힣]");
		assertThat(sentence(refused, Locale.ENGLISH)).contains("7").doesNotContainPattern("[가-힣]");
		if (current == null) {
			assertThat(refused).isInstanceOf(NotFound.class);
		}
		else {
			assertThat(refused).isInstanceOfSatisfying(TransitionNotAllowed.class,
					e -> assertThat(e.current().name()).isEqualTo(current));
		}
	}

	/** The alternatives are in the text for the customer and in {@code allowed} for programs. */
	@ParameterizedTest
	@CsvSource({ "OTHER_STORE,ORDER_FROM_ITS_STORE", "RESERVED,ORDER_WHEN_IT_IS_FREE",
			"NOT_YET,ORDER_AFTER_THAT_DELIVERY", "TOO_SMALL,ORDER_MORE", "ORDER_ENDED,ORDER_AGAIN",
			"USED,ORDER_WITH_ANOTHER_COUPON" })
	void listsTheAlternatives(String refusal, String instead) {
		RuntimeException refused = RedeemCoupon.refused(7, refusal + ": 이렇게 하세요: 꼭");

		assertThat(sentence(refused, Locale.ROOT)).isEqualTo("couponId: 7: 이렇게 하세요: 꼭");
		assertThat(refused).isInstanceOfSatisfying(TransitionNotAllowed.class,
				e -> assertThat(e.allowed()).contains(instead, "ORDER_WITHOUT_COUPON"));
	}

	private static String sentence(RuntimeException refused, Locale locale) {
		return ((Explained) refused).explanation().in(locale);
	}
}
