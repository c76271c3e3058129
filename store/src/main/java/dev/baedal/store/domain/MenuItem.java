package dev.baedal.store.domain;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.platform.lifecycle.NotAllowed;
import dev.baedal.store.domain.StoreEvent.MenuItemChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** A dish of a store. */
@Entity
@Table(name = "menu_item")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class MenuItem {

	@Id
	private Long menuItemId;

	/** Counts the changes; known once the row is written. */
	@Version
	private Long revision;

	private long storeId;
	private String name;

	/** In won. */
	private long price;

	/** By the owner's hand. */
	private boolean soldOut;

	/** How many there are; null is not counted. */
	private Integer stock;

	/** Its row stays, and so its number is never given to another dish. */
	private boolean withdrawn;

	public MenuItem(long menuItemId, long storeId, String name, long price) {
		this.menuItemId = menuItemId;
		this.storeId = storeId;
		this.name = name;
		this.price = price;
	}

	/** Whether there is none for now: by the owner's hand, or because the stock is used up. */
	public boolean isSoldOut() {
		return soldOut || isTracked() && stock == 0;
	}

	@JsonIgnore
	public boolean isTracked() {
		return stock != null;
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

	/** @throws NotAllowed once it is withdrawn */
	public void rename(String name) {
		requireOnMenu("RENAME");
		this.name = name;
	}

	/**
	 * @param price in won
	 * @throws NotAllowed once it is withdrawn
	 */
	public void reprice(long price) {
		requireOnMenu("REPRICE");
		this.price = price;
	}

	/**
	 * @param soldOut false when there is some again
	 * @throws NotAllowed once it is withdrawn
	 */
	public void sellOut(boolean soldOut) {
		requireOnMenu("SELL_OUT");
		this.soldOut = soldOut;
	}

	/** Takes it off the menu for good. Asked again, it changes nothing. */
	public void withdraw() {
		withdrawn = true;
	}

	/**
	 * Changes the level; with the first change it is counted.
	 *
	 * @throws IllegalStateException before it would be negative
	 */
	public void moveStock(int amount) {
		int level = Math.addExact(isTracked() ? stock : 0, amount);
		if (level < 0) {
			throw new IllegalStateException("stock of menu item %d: %s%+d".formatted(menuItemId, stock, amount));
		}
		stock = level;
	}

	/** @throws NotAllowed once it is withdrawn */
	public void requireOnMenu(String command) {
		if (withdrawn) {
			throw new NotAllowed(command, getStatus(), List.of());
		}
	}

	/** This dish as the others are told of it, after it is written. */
	public MenuItemChanged changed() {
		return new MenuItemChanged(menuItemId, revision, storeId, name, price, isSoldOut(), withdrawn);
	}
}
