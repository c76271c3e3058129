package dev.baedal.store.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.Getter;

/** A unique menu item number. Rows are kept, since a database may reuse the last number after a delete. */
@Entity
@Table(name = "menu_item_number")
@Getter
public class MenuItemNumber {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long menuItemId;
}
