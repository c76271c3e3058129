package dev.baedal.store.web;

import dev.baedal.store.application.menu.EditMenu;
import dev.baedal.store.domain.MenuItem;
import jakarta.validation.Valid;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.IanaLinkRelations;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The owner's commands on menu items. */
@RepositoryRestController
class MenuController {

	private final EditMenu editMenu;

	MenuController(EditMenu editMenu) {
		this.editMenu = editMenu;
	}

	@PostMapping("/menus")
	ResponseEntity<RepresentationModel<?>> add(@Valid @RequestBody AddMenuItemRequest request,
			PersistentEntityResourceAssembler assembler) {
		MenuItem item = editMenu.add(request.storeId(), request.name(), request.price(), request.details());
		var resource = assembler.toFullResource(item);
		return ResponseEntity.created(resource.getRequiredLink(IanaLinkRelations.SELF).toUri()).body(resource);
	}

	@PatchMapping("/menus/{menuItemId}")
	ResponseEntity<RepresentationModel<?>> change(@PathVariable long menuItemId,
			@Valid @RequestBody ChangeMenuItemRequest request, PersistentEntityResourceAssembler assembler) {
		return ok(editMenu.change(menuItemId, request.toChange()), assembler);
	}

	/** Replaces all option groups; a choice keeps its number while its name stays. */
	@PutMapping("/menus/{menuItemId}/options")
	ResponseEntity<RepresentationModel<?>> offer(@PathVariable long menuItemId,
			@Valid @RequestBody OptionsRequest request, PersistentEntityResourceAssembler assembler) {
		return ok(editMenu.offer(menuItemId, request.toOptions()), assembler);
	}

	@PatchMapping("/menus/{menuItemId}/options/{choiceId}")
	ResponseEntity<RepresentationModel<?>> sellOut(@PathVariable long menuItemId, @PathVariable long choiceId,
			@Valid @RequestBody OptionsRequest.SellOut request, PersistentEntityResourceAssembler assembler) {
		return ok(editMenu.sellOutChoice(menuItemId, ChoiceNumber.of(choiceId), request.soldOut()), assembler);
	}

	/** Withdraws the item. It stays readable, since orders refer to it. */
	@DeleteMapping("/menus/{menuItemId}")
	ResponseEntity<RepresentationModel<?>> withdraw(@PathVariable long menuItemId,
			PersistentEntityResourceAssembler assembler) {
		return ok(editMenu.withdraw(menuItemId), assembler);
	}

	private static ResponseEntity<RepresentationModel<?>> ok(MenuItem item,
			PersistentEntityResourceAssembler assembler) {
		return ResponseEntity.ok(assembler.toFullResource(item));
	}
}
