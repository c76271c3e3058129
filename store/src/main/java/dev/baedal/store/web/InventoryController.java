package dev.baedal.store.web;

import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.web.datarest.Represents;
import dev.baedal.store.application.stock.EnterStock;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.StockMovement;
import dev.baedal.store.domain.StockMovements;
import jakarta.validation.Valid;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.rest.webmvc.BasePathAwareController;
import org.springframework.data.web.PagedResourcesAssembler;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.IanaLinkRelations;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.PagedModel;
import org.springframework.hateoas.server.RepresentationModelAssembler;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The tracked stocks. Reads have a controller too, since a stock is part of a menu item, which Data REST serves at
 * /menus.
 */
@BasePathAwareController
@Represents(MenuItem.class)
class InventoryController {

	private final EnterStock enterStock;
	private final MenuItems menu;
	private final StockMovements book;
	private final PagedResourcesAssembler<Object> pages;

	InventoryController(EnterStock enterStock, MenuItems menu, StockMovements book,
			PagedResourcesAssembler<Object> pages) {
		this.enterStock = enterStock;
		this.menu = menu;
		this.book = book;
		this.pages = pages;
	}

	/** Sets the stock level. A repeat sets the same level and creates no second stock. */
	@PostMapping("/inventories")
	ResponseEntity<EntityModel<InventoryView>> enter(@Valid @RequestBody StockRequest.Enter request) {
		EntityModel<InventoryView> entered = shown(enterStock.set(request.itemId(), request.stock()));
		return ResponseEntity.created(entered.getRequiredLink(IanaLinkRelations.SELF).toUri()).body(entered);
	}

	@PutMapping("/inventories/{menuItemId}")
	ResponseEntity<EntityModel<InventoryView>> change(@PathVariable long menuItemId,
			@Valid @RequestBody StockRequest.Change request) {
		request.requireOne();
		return ok(request.stock() != null ? enterStock.set(menuItemId, request.stock())
				: enterStock.adjust(menuItemId, request.adjust()));
	}

	@GetMapping("/inventories")
	ResponseEntity<PagedModel<?>> levels(Pageable page) {
		return paged(menu.findTracked(page).map(InventoryView::of), InventoryView.class,
				level -> EntityModel.of(level, Link.of(path(level.menuItemId()))));
	}

	@GetMapping("/inventories/{menuItemId}")
	ResponseEntity<EntityModel<InventoryView>> level(@PathVariable long menuItemId) {
		return ok(require(menuItemId));
	}

	/** All movements of one menu item, newest first. */
	@GetMapping("/inventories/{menuItemId}/movements")
	@Represents(StockMovement.class)
	ResponseEntity<PagedModel<?>> movements(@PathVariable long menuItemId, Pageable page) {
		return paged(book.findByMenuItemId(require(menuItemId).getMenuItemId(), page).map(InventoryView.Movement::of),
				InventoryView.Movement.class, EntityModel::of);
	}

	private MenuItem require(long menuItemId) {
		Caller caller = Caller.now().require(Role.OWNER, Role.OPERATOR);
		return menu.findById(menuItemId)
			.filter(MenuItem::isTracked)
			.filter(item -> caller.readsAll() || caller.owns(item.getStoreId()))
			.orElseThrow(() -> new NotFound("inventory of menu item", menuItemId));
	}

	/** Sends the menu item's revision as ETag, since its stock changes under the same revision. */
	private ResponseEntity<EntityModel<InventoryView>> ok(MenuItem item) {
		return ResponseEntity.ok().eTag(item.getRevision().toString()).body(shown(item));
	}

	private EntityModel<InventoryView> shown(MenuItem item) {
		String self = path(item.getMenuItemId());
		return EntityModel.of(InventoryView.of(item, book), Link.of(self), Link.of(self + "/movements", "movements"));
	}

	private static String path(long menuItemId) {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/inventories/{menuItemId}")
			.buildAndExpand(menuItemId)
			.toUriString();
	}

	/** Renders an empty page with its (empty) list too. */
	@SuppressWarnings("unchecked")
	private <T> ResponseEntity<PagedModel<?>> paged(Page<T> page, Class<T> type,
			RepresentationModelAssembler<T, EntityModel<T>> entry) {
		var pages = (PagedResourcesAssembler<T>) (PagedResourcesAssembler<?>) this.pages;
		return ResponseEntity.ok(page.isEmpty() ? pages.toEmptyModel(page, type) : pages.toModel(page, entry));
	}
}
