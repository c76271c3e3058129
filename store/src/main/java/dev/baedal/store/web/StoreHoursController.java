package dev.baedal.store.web;

import dev.baedal.platform.hours.OpeningHours;
import dev.baedal.store.application.menu.RunStore;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The owner's commands on the hours of a store. */
@RepositoryRestController
class StoreHoursController {

	private final RunStore runStore;

	StoreHoursController(RunStore runStore) {
		this.runStore = runStore;
	}

	/** Without a body the store is always open. */
	@PutMapping("/stores/{storeId}/hours")
	ResponseEntity<RepresentationModel<?>> set(@PathVariable long storeId,
			@Valid @RequestBody(required = false) StoreHoursRequest request,
			PersistentEntityResourceAssembler assembler) {
		return openDuring(storeId, request == null ? null : request.toHours(), assembler);
	}

	@DeleteMapping("/stores/{storeId}/hours")
	ResponseEntity<RepresentationModel<?>> remove(@PathVariable long storeId,
			PersistentEntityResourceAssembler assembler) {
		return openDuring(storeId, null, assembler);
	}

	private ResponseEntity<RepresentationModel<?>> openDuring(long storeId, @Nullable OpeningHours hours,
			PersistentEntityResourceAssembler assembler) {
		return ResponseEntity.ok(assembler.toFullResource(runStore.openDuring(storeId, hours)));
	}
}
