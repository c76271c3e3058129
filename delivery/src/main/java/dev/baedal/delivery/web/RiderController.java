package dev.baedal.delivery.web;

import dev.baedal.delivery.application.riding.PickDelivery;
import dev.baedal.platform.operator.Reason;
import jakarta.validation.Valid;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The commands of riders (M08). */
@RepositoryRestController
class RiderController {

	private final PickDelivery pickDelivery;

	RiderController(PickDelivery pickDelivery) {
		this.pickDelivery = pickDelivery;
	}

	@PutMapping("/deliveries/{orderId}/pick")
	ResponseEntity<RepresentationModel<?>> pick(@PathVariable long orderId, @Valid @RequestBody PickRequest request,
			PersistentEntityResourceAssembler assembler) {
		return ResponseEntity.ok(assembler.toFullResource(pickDelivery.pick(orderId, request.riderId())));
	}

	@PutMapping("/deliveries/{orderId}/arrived")
	ResponseEntity<RepresentationModel<?>> arrived(@PathVariable long orderId,
			PersistentEntityResourceAssembler assembler) {
		return ResponseEntity.ok(assembler.toFullResource(pickDelivery.arrive(orderId)));
	}

	@PutMapping("/deliveries/{orderId}/giveback")
	ResponseEntity<RepresentationModel<?>> giveBack(@PathVariable long orderId,
			@Valid @RequestBody GiveUpRequest request, PersistentEntityResourceAssembler assembler) {
		return ResponseEntity
			.ok(assembler.toFullResource(pickDelivery.giveBack(orderId, request.riderId(), request.reason())));
	}

	@PutMapping("/deliveries/{orderId}/fail")
	ResponseEntity<RepresentationModel<?>> fail(@PathVariable long orderId, @Valid @RequestBody GiveUpRequest request,
			PersistentEntityResourceAssembler assembler) {
		return ResponseEntity
			.ok(assembler.toFullResource(pickDelivery.fail(orderId, request.riderId(), request.reason())));
	}

	record PickRequest(@RiderId String riderId) {}

	record GiveUpRequest(@RiderId String riderId, @Reason String reason) {}
}
