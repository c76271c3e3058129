package dev.baedal.order.domain;

import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** Order's copy of a menu item, from which it prices: a client's price is never trusted. */
@Entity
@Table(name = "menu_copy")
@Getter
@AllArgsConstructor
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class MenuCopy {

	@Id
	private Long menuItemId;

	/** The store's change counter; the higher revision is the newer state. */
	private long revision;
	private long storeId;
	private String name;

	/** In won. */
	private long price;
	private boolean soldOut;
	private boolean withdrawn;

	/** In the menu's order; empty for a menu item without option groups. */
	@Convert(converter = OptionGroup.InOneColumn.class)
	private List<OptionGroup> options;
}
