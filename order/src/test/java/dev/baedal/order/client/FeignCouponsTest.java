package dev.baedal.order.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.order.application.placing.Coupons.Answer;
import dev.baedal.order.application.placing.Coupons.Decision;
import dev.baedal.order.application.placing.Coupons.Reservation;
import dev.baedal.order.client.CouponClient.ReservationReply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The responses that order accepts from coupon, for an order of 18,000 won. */
class FeignCouponsTest {

	@ParameterizedTest(name = "{0} {2} is {3}")
	@CsvSource({ "RESERVED,,2000,RESERVED", "RESERVED,,1,RESERVED", "RESERVED,,17999,RESERVED",
			"RESERVED,,18000,UNKNOWN", "RESERVED,,0,UNKNOWN", "RESERVED,,-1,UNKNOWN", "RESERVED,,,UNKNOWN",
			"REFUSED,USED,,REFUSED", "REFUSED,USED,2000,REFUSED", ",,,UNKNOWN", "NOT_ASKED,,,NOT_ASKED",
			"UNKNOWN,,2000,UNKNOWN" })
	void acceptsOnlyAPossibleDiscount(Decision received, String reason, Long discount, Decision accepted) {
		Answer answer = new FeignCoupons(request -> new ReservationReply(received, reason, discount, null))
			.reserve(new Reservation(1, "khl", 1, 7, 18_000));

		assertThat(answer.decision()).isEqualTo(accepted);
		assertThat(answer.discount()).isEqualTo(accepted == Decision.RESERVED ? discount : 0);
	}

	@ParameterizedTest
	@CsvSource({ "더 담아 주세요,USED: 더 담아 주세요", ",USED" })
	void passesTheRefusalOn(String detail, String refusal) {
		assertThat(refused(detail).refusal()).isEqualTo(refusal);
		assertThat(refused("가".repeat(200)).refusal()).as("longer than the order's reason").isEqualTo("USED");
	}

	private static Answer refused(String detail) {
		return new FeignCoupons(request -> new ReservationReply(Decision.REFUSED, "USED", null, detail))
			.reserve(new Reservation(1, "khl", 1, 7, 18_000));
	}
}
