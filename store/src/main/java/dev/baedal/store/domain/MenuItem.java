package dev.baedal.store.domain;

import java.util.List;

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
	private boolean soldOut;

	/** Its row stays, and so its number is never given to another dish. */
	private boolean withdrawn;

	public MenuItem(long menuItemId, long storeId, String name, long price) {
		this.menuItemId = menuItemId;
		this.storeId = storeId;
		this.name = name;
		this.price = price;
	}

	public MenuItemStatus getStatus() {
		if (withdrawn) {
			return MenuItemStatus.WITHDRAWN;
		}
		return soldOut ? MenuItemStatus.SOLD_OUT : MenuItemStatus.ON_SALE;
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

	private void requireOnMenu(String command) {
		if (withdrawn) {
			throw new NotAllowed(command, getStatus(), List.of());
		}
	}

	/** This dish as the others are told of it, after it is written. */
	public MenuItemChanged changed() {
		return new MenuItemChanged(menuItemId, revision, storeId, name, price, soldOut, withdrawn);
	}
}
