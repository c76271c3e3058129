package dev.baedal.order.application.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NewOrderTest {

	/** Keys outlive a release: this is the hash from before there were coupons. */
	@Test
	void hashesAWishWithoutACouponAsEver() {
		assertThat(wish(null).hash()).isEqualTo("0a08750dfb3dd0c03d1a953185ad742e4d41f24d6583c6aa2d4184d1360df1c2");
		assertThat(wish(7L).hash()).isNotEqualTo(wish(null).hash()).isNotEqualTo(wish(8L).hash());
	}

	/** What the customer was shown is part of the wish. */
	@Test
	void hashesWhatWasShown() {
		assertThat(wish(null, null, 36_000L).hash()).isNotEqualTo(wish(null).hash())
			.isNotEqualTo(wish(null, null, 2L).hash());
		assertThat(wish(null, 18_000L, null).hash()).isNotEqualTo(wish(null).hash());
	}

	private static NewOrder wish(Long couponId) {
		return wish(couponId, null, null);
	}

	private static NewOrder wish(Long couponId, Long expectedPrice, Long expectedTotal) {
		return new NewOrder("khl", "seoul 1", "seoul", List.of(new NewOrder.Item(1, 2, "foodId", expectedPrice)),
				couponId, expectedTotal);
	}
}
