package dev.baedal.store.web;

import java.util.Set;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.application.menu.RunStore;
import dev.baedal.store.application.opening.DraftStore;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.Stores;
import jakarta.validation.Valid;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.data.web.PagedResourcesAssembler;
import org.springframework.hateoas.IanaLinkRelations;
import org.springframework.hateoas.PagedModel;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** A person opens a store, describes it, and applies for its approval. */
@RepositoryRestController
class StoreOpeningController {

	private final DraftStore draftStore;
	private final RunStore runStore;
	private final Stores stores;
	private final PagedResourcesAssembler<Object> pages;

	StoreOpeningController(DraftStore draftStore, RunStore runStore, Stores stores,
			PagedResourcesAssembler<Object> pages) {
		this.draftStore = draftStore;
		this.runStore = runStore;
		this.stores = stores;
		this.pages = pages;
	}

	@PostMapping("/stores")
	ResponseEntity<RepresentationModel<?>> open(@Valid @RequestBody OpenStoreRequest request,
			PersistentEntityResourceAssembler assembler) {
		var store = assembler.toFullResource(draftStore.draft(request.ownerId(), request.toStore()));
		return ResponseEntity.created(store.getRequiredLink(IanaLinkRelations.SELF).toUri()).body(store);
	}

	@PutMapping("/stores/{storeId}/apply")
	ResponseEntity<RepresentationModel<?>> apply(@PathVariable long storeId,
			PersistentEntityResourceAssembler assembler) {
		return ResponseEntity.ok(assembler.toFullResource(runStore.apply(storeId)));
	}

	@PutMapping("/stores/{storeId}/profile")
	ResponseEntity<RepresentationModel<?>> describe(@PathVariable long storeId,
			@Valid @RequestBody StoreProfileRequest request, PersistentEntityResourceAssembler assembler) {
		return ResponseEntity.ok(assembler.toFullResource(runStore.describe(storeId, request.toProfile())));
	}

	/** The stores that the caller runs, in every state. In open mode these are all. */
	@GetMapping("/stores/mine")
	ResponseEntity<PagedModel<?>> mine(Pageable page, PersistentEntityResourceAssembler assembler) {
		Caller caller = Caller.now();
		Page<Store> found = caller.trusted() ? stores.findAllBy(page)
				: stores.findByStoreIdIn(caller.has(Role.OWNER) ? caller.stores() : Set.of(), page);
		return ResponseEntity.ok(found.isEmpty() ? pages.toEmptyModel(found, Store.class)
				: pages.toModel(found.map(Object.class::cast), assembler::toFullResource));
	}
}
