package dev.baedal.store.domain;

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

	public MenuItem(long menuItemId, long storeId, String name, long price) {
		this.menuItemId = menuItemId;
		this.storeId = storeId;
		this.name = name;
		this.price = price;
	}

	/** This dish as the others are told of it, after it is written. */
	public MenuItemChanged changed() {
		return new MenuItemChanged(menuItemId, revision, storeId, name, price, soldOut);
	}
}
