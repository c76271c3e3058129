package dev.baedal.order.domain;

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
}
