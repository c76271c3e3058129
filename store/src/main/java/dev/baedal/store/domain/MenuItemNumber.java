package dev.baedal.store.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.Getter;

/** A number that one dish has, and no other will have. The rows stay: a server may give a deleted last one again. */
@Entity
@Table(name = "menu_item_number")
@Getter
public class MenuItemNumber {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long menuItemId;
}
