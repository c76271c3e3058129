package dev.baedal.store.application.image;

import dev.baedal.store.application.menu.EditMenu;
import dev.baedal.store.application.menu.RunStore;
import dev.baedal.store.domain.Image;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.Store;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an image, and shows it, in one transaction. */
@Component
@Transactional
class KeepImage {

	private final Images images;
	private final EditMenu editMenu;
	private final RunStore runStore;

	KeepImage(Images images, EditMenu editMenu, RunStore runStore) {
		this.images = images;
		this.editMenu = editMenu;
		this.runStore = runStore;
	}

	MenuItem ofMenuItem(long menuItemId, Image image) {
		images.keep(image);
		return editMenu.illustrate(menuItemId, image.sha256());
	}

	Store ofStore(long storeId, Image image) {
		images.keep(image);
		return runStore.illustrate(storeId, image.sha256());
	}
}
