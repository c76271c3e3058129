package dev.baedal.store.web;

import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.web.datarest.Represents;
import dev.baedal.store.application.stock.EnterStock;
import dev.baedal.store.domain.ChoiceMovement;
import dev.baedal.store.domain.ChoiceMovements;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import jakarta.validation.Valid;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.rest.webmvc.BasePathAwareController;
import org.springframework.data.web.PagedResourcesAssembler;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The counted stocks of choices, below those of their menu items. */
@BasePathAwareController
@Represents(MenuItem.class)
class ChoiceInventoryController {

	private final EnterStock enterStock;
	private final MenuItems menu;
	private final ChoiceMovements book;
	private final PagedResourcesAssembler<InventoryView.Movement> pages;

	ChoiceInventoryController(EnterStock enterStock, MenuItems menu, ChoiceMovements book,
			PagedResourcesAssembler<InventoryView.Movement> pages) {
		this.enterStock = enterStock;
		this.menu = menu;
		this.book = book;
		this.pages = pages;
	}

	@PutMapping("/inventories/{menuItemId}/options/{choiceId}")
	ResponseEntity<EntityModel<InventoryView>> change(@PathVariable long menuItemId, @PathVariable long choiceId,
			@Valid @RequestBody StockRequest.Change request) {
		request.requireOne();
		int choice = ChoiceNumber.of(choiceId);
		return ok(request.stock() != null ? enterStock.setChoice(menuItemId, choice, request.stock())
				: enterStock.adjustChoice(menuItemId, choice, request.adjust()), choice);
	}

	@GetMapping("/inventories/{menuItemId}/options/{choiceId}")
	ResponseEntity<EntityModel<InventoryView>> level(@PathVariable long menuItemId, @PathVariable long choiceId) {
		int choice = ChoiceNumber.of(choiceId);
		return ok(require(menuItemId, choice), choice);
	}

	/** All movements of one choice, newest first. */
	@GetMapping("/inventories/{menuItemId}/options/{choiceId}/movements")
	@Represents(ChoiceMovement.class)
	ResponseEntity<PagedModel<?>> movements(@PathVariable long menuItemId, @PathVariable long choiceId, Pageable page) {
		int choice = ChoiceNumber.of(choiceId);
		require(menuItemId, choice);
		Page<InventoryView.Movement> found = book.findByChoice(menuItemId, choice, page)
			.map(InventoryView.Movement::of);
		return ResponseEntity
			.ok(found.isEmpty() ? pages.toEmptyModel(found, InventoryView.Movement.class) : pages.toModel(found));
	}

	private MenuItem require(long menuItemId, int choiceId) {
		Caller caller = Caller.now().require(Role.OWNER, Role.OPERATOR);
		return menu.findById(menuItemId)
			.filter(item -> item.options().isCounted(choiceId))
			.filter(item -> caller.readsAll() || caller.owns(item.getStoreId()))
			.orElseThrow(() -> new NotFound("inventory of choice", choiceId));
	}

	/** Sends the menu item's revision as ETag, since the stock of a choice changes under the same revision. */
	private ResponseEntity<EntityModel<InventoryView>> ok(MenuItem item, int choiceId) {
		String self = ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/inventories/{menuItemId}/options/{choiceId}")
			.buildAndExpand(item.getMenuItemId(), choiceId)
			.toUriString();
		return ResponseEntity.ok()
			.eTag(item.getRevision().toString())
			.body(EntityModel.of(InventoryView.of(item, choiceId, book), Link.of(self),
					Link.of(self + "/movements", "movements")));
	}
}
