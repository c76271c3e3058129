package dev.baedal.store.web;

import dev.baedal.store.domain.MenuItem;
import org.springframework.boot.jackson.JacksonMixin;
import tools.jackson.databind.annotation.JsonSerialize;

/** The JSON of a menu item, whose stock is for its owner alone; {@code soldOut} is for everybody. */
@JacksonMixin(MenuItem.class)
abstract class MenuItemJson {

	@JsonSerialize(using = OwnersStock.class)
	abstract Integer getStock();
}
