package dev.baedal.coupon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoyaltyOrderTest {

	@ParameterizedTest
	@CsvSource({ "1, yes yes yes yes yes yes", "2, no yes no yes no yes", "3, no no yes no no yes",
			"6, no no no no no yes", "7, no no no no no no" })
	void earnsACouponAtEveryNthPosition(int everyN, String expected) {
		LoyaltyOrder order = new LoyaltyOrder(1, "khl", 1, everyN);

		String[] positions = expected.split(" ");
		for (int position = 1; position <= positions.length; position++) {
			assertThat(order.earnsCoupon(position)).as("delivery %d", position)
				.isEqualTo(positions[position - 1].equals("yes"));
		}
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(ints = { 0, -1 })
	void refusesAProgrammeWithoutAPositiveN(Integer everyN) {
		assertThatIllegalArgumentException().isThrownBy(() -> new LoyaltyOrder(1, "khl", 1, everyN))
			.withMessageContaining("couponEveryN");
	}
}
