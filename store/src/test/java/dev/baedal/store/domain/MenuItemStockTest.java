package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** A menu item is sold out by the owner's command or because its stock is 0. */
class MenuItemStockTest {

	private final MenuItem item = new MenuItem(1, 1, "dish", 1_000);

	@Test
	void isTrackedFromTheFirstChangeOn() {
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
	void isSoldOutByCommandWithStock() {
		item.moveStock(2);
		item.sellOut(true);
		assertThat(item.isSoldOut()).isTrue();

		item.sellOut(false);
		assertThat(item.isSoldOut()).isFalse();
		item.moveStock(-2);
		assertThat(item.isSoldOut()).isTrue();
	}
}
