package dev.baedal.store.domain;

import org.springframework.data.repository.Repository;

/** The numbers of the menu items that owners added. */
public interface MenuItemNumbers extends Repository<MenuItemNumber, Long> {

	MenuItemNumber save(MenuItemNumber number);
}
