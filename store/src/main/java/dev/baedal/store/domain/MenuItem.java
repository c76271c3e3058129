package dev.baedal.store.domain;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import dev.baedal.store.domain.StoreEvent.MenuItemChanged;
import jakarta.persistence.Embedded;
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
public class MenuItem implements Published {

	/** Items without a place come after those that have one. */
	private static final int LAST = 1_000_000;

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

	/** The place on the menu; {@link #LAST} without one. */
	private int position = LAST;

	/** Null for an item without any detail. */
	@Embedded
	@Getter(AccessLevel.NONE)
	private @Nullable MenuItemDetails details = MenuItemDetails.NONE;

	@Embedded
	@Getter(AccessLevel.NONE)
	private MenuOptions menuOptions = new MenuOptions();

	/** The hash of the image that the menu shows. */
	@Getter(AccessLevel.NONE)
	private @Nullable String imageId;

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

	/**
	 * Changes what the menu shows of the item beside its name and price; null leaves a detail as it is.
	 *
	 * @throws TransitionNotAllowed once the menu item is withdrawn
	 */
	public void describe(@Nullable String category, @Nullable String description, @Nullable String origin,
			@Nullable Integer position, @Nullable List<Allergen> allergens) {
		requireOnMenu("DESCRIBE");
		details = details().with(category, description, origin, allergens);
		this.position = position == null ? this.position : position;
	}

	/**
	 * Replaces all option groups. A choice keeps its number and its stock while its name stays.
	 *
	 * @throws TransitionNotAllowed once the menu item is withdrawn
	 */
	public void offer(List<NewOption> groups) {
		requireOnMenu("OFFER");
		menuOptions.replace(groups);
	}

	/**
	 * @param soldOut false when the choice is available again
	 * @throws TransitionNotAllowed once the menu item is withdrawn
	 */
	public void sellOutChoice(int choiceId, boolean soldOut) {
		requireOnMenu("SELL_OUT");
		menuOptions.sellOut(choiceId, soldOut);
	}

	/**
	 * @param imageId the hash of the image that the menu shows; null for none
	 * @throws TransitionNotAllowed once the menu item is withdrawn
	 */
	public void illustrate(@Nullable String imageId) {
		requireOnMenu("ILLUSTRATE");
		this.imageId = imageId;
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

	/** The options as the use cases of stock change them. */
	public MenuOptions options() {
		return menuOptions;
	}

	/** The option groups in the menu's order. */
	public List<MenuOption> getOptions() {
		return menuOptions.list();
	}

	public @Nullable String getCategory() {
		return details().category();
	}

	public @Nullable String getDescription() {
		return details().description();
	}

	/** Where the ingredients come from (원산지). */
	public @Nullable String getOrigin() {
		return details().origin();
	}

	/** The place on the menu; null for after the items that have one. */
	public @Nullable Integer getPosition() {
		return position == LAST ? null : position;
	}

	public List<Allergen> getAllergens() {
		return details().allergens();
	}

	public List<String> getAllergenLabels() {
		return details().allergens().stream().map(Allergen::label).toList();
	}

	/** The path of the image; null without one. */
	public @Nullable String getImage() {
		return Image.path(imageId);
	}

	private MenuItemDetails details() {
		return details == null ? MenuItemDetails.NONE : details;
	}

	/** @throws TransitionNotAllowed once the menu item is withdrawn */
	public void requireOnMenu(String command) {
		if (withdrawn) {
			throw new TransitionNotAllowed(command, getStatus(), List.of());
		}
	}

	@Override
	public MenuItemChanged changed() {
		return new MenuItemChanged(menuItemId, revision, storeId, name, price, isSoldOut(), withdrawn, getCategory(),
				getPosition(), getDescription(), getOrigin(), getAllergens(),
				getOptions().stream().map(MenuOption::published).toList(), getImage());
	}
}
