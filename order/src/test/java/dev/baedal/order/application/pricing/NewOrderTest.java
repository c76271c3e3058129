package dev.baedal.order.application.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.baedal.order.domain.Notes;
import org.junit.jupiter.api.Test;

class NewOrderTest {

	/** Stored keys outlive a release: this hash is from before coupons existed. */
	@Test
	void theHashWithoutACouponIsUnchanged() {
		assertThat(request(null).hash()).isEqualTo("0a08750dfb3dd0c03d1a953185ad742e4d41f24d6583c6aa2d4184d1360df1c2");
		assertThat(request(7L).hash()).isNotEqualTo(request(null).hash()).isNotEqualTo(request(8L).hash());
	}

	@Test
	void theHashIncludesTheShownPrices() {
		assertThat(request(null, null, 36_000L).hash()).isNotEqualTo(request(null).hash())
			.isNotEqualTo(request(null, null, 2L).hash());
		assertThat(request(null, 18_000L, null).hash()).isNotEqualTo(request(null).hash());
	}

	@Test
	void theHashIncludesTheNotes() {
		String plain = request(null).hash();

		assertThat(noted(new Notes("덜 맵게", null, false), null).hash()).isNotEqualTo(plain)
			.isNotEqualTo(noted(new Notes("더 맵게", null, false), null).hash())
			.isNotEqualTo(noted(new Notes("덜 맵게", null, true), null).hash())
			.isNotEqualTo(noted(new Notes("덜 맵게", "문 앞에", false), null).hash());
		assertThat(noted(null, "순살로").hash()).isNotEqualTo(plain).isNotEqualTo(noted(null, "뼈로").hash());
		assertThat(noted(null, null).hash()).isEqualTo(plain);
	}

	@Test
	void theTextForTheLogsHasNoNote() {
		assertThat(noted(new Notes("덜 맵게", "문 앞에", true), "순살로").toString()).doesNotContain("덜", "문", "순살");
	}

	private static NewOrder noted(Notes notes, String note) {
		return new NewOrder("khl", "seoul 1", "seoul",
				List.of(new NewOrder.Item(1, 2, "foodId", null, List.of(), note)), notes, null, null, null);
	}

	private static NewOrder request(Long couponId) {
		return request(couponId, null, null);
	}

	private static NewOrder request(Long couponId, Long expectedPrice, Long expectedTotal) {
		return new NewOrder("khl", "seoul 1", "seoul",
				List.of(new NewOrder.Item(1, 2, "foodId", expectedPrice, List.of(), null)), null, couponId,
				expectedTotal, null);
	}

	@Test
	void theHashIncludesTheChoices() {
		assertThat(choosing(3).hash()).isNotEqualTo(request(null).hash()).isNotEqualTo(choosing(4).hash());
	}

	private static NewOrder choosing(int choiceId) {
		return new NewOrder("khl", "seoul 1", "seoul",
				List.of(new NewOrder.Item(1, 2, "foodId", null, List.of(choiceId), null)), null, null, null, null);
	}
}
