package dev.baedal.store.domain;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import dev.baedal.store.domain.StoreEvent.MenuItemChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A menu item of a store. */
@Entity
@Table(name = "menu_item")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class MenuItem {

	@Id
	private Long menuItemId;

	/** Counts the changes; set when the row is written. */
	@Version
	private Long revision;

	private long storeId;
	private String name;

	/** In won. */
	private long price;

	/** Set by the owner's command, independent of stock. */
	private boolean soldOut;

	/** The stock level; null when stock is not tracked. */
	private @Nullable Integer stock;

	/** A withdrawn item keeps its row, so its number is never reused. */
	private boolean withdrawn;

	public MenuItem(long menuItemId, long storeId, String name, long price) {
		this.menuItemId = menuItemId;
		this.storeId = storeId;
		this.name = name;
		this.price = price;
	}

	/** Whether it is sold out for now, by the owner's command or because the stock is 0. */
	public boolean isSoldOut() {
		return soldOut || stock != null && stock == 0;
	}

	@JsonIgnore
	public boolean isTracked() {
		return stock != null;
	}

	/** Whether less than this is left of a tracked item. */
	public boolean isShortOf(int qty) {
		return stock != null && stock < qty;
	}

	public MenuItemStatus getStatus() {
		if (withdrawn) {
			return MenuItemStatus.WITHDRAWN;
		}
		return isSoldOut() ? MenuItemStatus.SOLD_OUT : MenuItemStatus.ON_SALE;
	}

	public String getStatusLabel() {
		return getStatus().label();
	}

	/** @throws TransitionNotAllowed once the menu item is withdrawn */
	public void rename(String name) {
		requireOnMenu("RENAME");
		this.name = name;
	}

	/**
	 * @param price in won
	 * @throws TransitionNotAllowed once the menu item is withdrawn
	 */
	public void reprice(long price) {
		requireOnMenu("REPRICE");
		this.price = price;
	}

	/**
	 * @param soldOut false when it is available again
	 * @throws TransitionNotAllowed once the menu item is withdrawn
	 */
	public void sellOut(boolean soldOut) {
		requireOnMenu("SELL_OUT");
		this.soldOut = soldOut;
	}

	/** Takes the item off the menu for good. A repeat changes nothing. */
	public void withdraw() {
		withdrawn = true;
	}

	/**
	 * Changes the stock level; the first change starts tracking.
	 *
	 * @throws IllegalStateException if the level would be negative
	 */
	public void moveStock(int amount) {
		int level = Math.addExact(stock == null ? 0 : stock, amount);
		if (level < 0) {
			throw new IllegalStateException("stock of menu item %d: %s%+d".formatted(menuItemId, stock, amount));
		}
		stock = level;
	}

	/** @throws TransitionNotAllowed once the menu item is withdrawn */
	public void requireOnMenu(String command) {
		if (withdrawn) {
			throw new TransitionNotAllowed(command, getStatus(), List.of());
		}
	}

	/** The event with this item's state; call it after the write, when the revision is set. */
	public MenuItemChanged changed() {
		return new MenuItemChanged(menuItemId, revision, storeId, name, price, isSoldOut(), withdrawn);
	}
}
