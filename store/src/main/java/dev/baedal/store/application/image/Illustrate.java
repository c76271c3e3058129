package dev.baedal.store.application.image;

import dev.baedal.store.application.menu.EditMenu;
import dev.baedal.store.application.menu.RunStore;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.Store;
import org.springframework.stereotype.Service;

/**
 * Gives a menu item or a store the image of an uploaded file, for its owner. The file is read outside the transaction,
 * and only for a caller who may change the thing.
 */
@Service
public class Illustrate {

	private final EditMenu editMenu;
	private final RunStore runStore;
	private final ReadImage readImage;
	private final KeepImage keepImage;

	Illustrate(EditMenu editMenu, RunStore runStore, ReadImage readImage, KeepImage keepImage) {
		this.editMenu = editMenu;
		this.runStore = runStore;
		this.readImage = readImage;
		this.keepImage = keepImage;
	}

	/**
	 * @param file PNG or JPEG
	 * @throws dev.baedal.platform.problem.InvalidField if the file is no such image, or too large
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn
	 */
	public MenuItem menuItem(long menuItemId, byte[] file) {
		editMenu.requireOwn(menuItemId);
		return keepImage.ofMenuItem(menuItemId, readImage.read(file));
	}

	/**
	 * @param file PNG or JPEG
	 * @throws dev.baedal.platform.problem.InvalidField if the file is no such image, or too large
	 */
	public Store store(long storeId, byte[] file) {
		runStore.requireOwn(storeId);
		return keepImage.ofStore(storeId, readImage.read(file));
	}

	/** @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn */
	public MenuItem clearMenuItem(long menuItemId) {
		return editMenu.illustrate(menuItemId, null);
	}

	public Store clearStore(long storeId) {
		return runStore.illustrate(storeId, null);
	}
}
