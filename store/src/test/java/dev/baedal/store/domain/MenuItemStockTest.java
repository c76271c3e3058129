package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** A dish is sold out by hand or because there is none left. */
class MenuItemStockTest {

	private final MenuItem item = new MenuItem(1, 1, "dish", 1_000);

	@Test
	void isCountedFromTheFirstChangeOn() {
		assertThat(item.isTracked()).isFalse();
		assertThat(item.isSoldOut()).isFalse();

		item.moveStock(0);

		assertThat(item.isTracked()).isTrue();
		assertThat(item.isSoldOut()).isTrue();
		assertThat(item.getStatus()).isEqualTo(MenuItemStatus.SOLD_OUT);
	}

	@Test
	void isNeverNegative() {
		item.moveStock(2);

		assertThatIllegalStateException().isThrownBy(() -> item.moveStock(-3));
		assertThat(item.getStock()).isEqualTo(2);
	}

	@Test
	void isSoldOutByHandWhateverTheStock() {
		item.moveStock(2);
		item.sellOut(true);
		assertThat(item.isSoldOut()).isTrue();

		item.sellOut(false);
		assertThat(item.isSoldOut()).isFalse();
		item.moveStock(-2);
		assertThat(item.isSoldOut()).isTrue();
	}
}
