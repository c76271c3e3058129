package dev.baedal.store.web;

import dev.baedal.store.application.menu.RunStore;
import dev.baedal.store.domain.Store;
import jakarta.validation.Valid;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The owner's commands on a store: open, pause, change the policy. */
@RepositoryRestController
class StoreController {

	private final RunStore runStore;

	StoreController(RunStore runStore) {
		this.runStore = runStore;
	}

	@PutMapping("/stores/{storeId}/open")
	ResponseEntity<RepresentationModel<?>> open(@PathVariable long storeId,
			PersistentEntityResourceAssembler assembler) {
		return ok(runStore.open(storeId), assembler);
	}

	@PutMapping("/stores/{storeId}/pause")
	ResponseEntity<RepresentationModel<?>> pause(@PathVariable long storeId,
			PersistentEntityResourceAssembler assembler) {
		return ok(runStore.pause(storeId), assembler);
	}

	@PutMapping("/stores/{storeId}/policy")
	ResponseEntity<RepresentationModel<?>> follow(@PathVariable long storeId,
			@Valid @RequestBody StorePolicyRequest request, PersistentEntityResourceAssembler assembler) {
		return ok(runStore.follow(storeId, request.toPolicy()), assembler);
	}

	private static ResponseEntity<RepresentationModel<?>> ok(Store store, PersistentEntityResourceAssembler assembler) {
		return ResponseEntity.ok(assembler.toFullResource(store));
	}
}
