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

/** The owner's commands on a store: open, pause, change the policy, the times and the fees. */
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
			@Valid @RequestBody(required = false) StoreTimesRequest.Pause pause,
			PersistentEntityResourceAssembler assembler) {
		return ok(pause == null ? runStore.pause(storeId, null, null)
				: runStore.pause(storeId, pause.minutes(), pause.reason()), assembler);
	}

	@PutMapping("/stores/{storeId}/times")
	ResponseEntity<RepresentationModel<?>> prepareIn(@PathVariable long storeId,
			@Valid @RequestBody StoreTimesRequest.Preparation times, PersistentEntityResourceAssembler assembler) {
		return ok(runStore.prepareIn(storeId, times.toPreparationTime()), assembler);
	}

	@PutMapping("/stores/{storeId}/delivery")
	ResponseEntity<RepresentationModel<?>> deliver(@PathVariable long storeId,
			@Valid @RequestBody DeliveryTermsRequest terms, PersistentEntityResourceAssembler assembler) {
		return ok(runStore.deliver(storeId, terms.toTerms()), assembler);
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
