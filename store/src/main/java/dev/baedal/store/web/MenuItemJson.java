package dev.baedal.store.web;

import java.util.List;

import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuOption;
import org.springframework.boot.jackson.JacksonMixin;
import tools.jackson.databind.annotation.JsonSerialize;

/** The JSON of a menu item, whose stocks are for its owner alone; {@code soldOut} is for everybody. */
@JacksonMixin(MenuItem.class)
abstract class MenuItemJson {

	@JsonSerialize(using = OwnersStock.class)
	abstract Integer getStock();

	@JsonSerialize(using = OwnersOptions.class)
	abstract List<MenuOption> getOptions();
}
