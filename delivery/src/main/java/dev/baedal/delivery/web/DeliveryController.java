package dev.baedal.delivery.web;

import dev.baedal.delivery.application.CloseRefused;
import dev.baedal.delivery.application.ConfirmDelivery;
import dev.baedal.delivery.application.PickDelivery;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.domain.DeliveryStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The commands of riders and customers. A {@code @RestController} here would turn Data REST's GET on this path into
 * a 405.
 */
@RepositoryRestController
class DeliveryController {

	private final PickDelivery pickDelivery;
	private final ConfirmDelivery confirmDelivery;

	DeliveryController(PickDelivery pickDelivery, ConfirmDelivery confirmDelivery) {
		this.pickDelivery = pickDelivery;
		this.confirmDelivery = confirmDelivery;
	}

	@PutMapping("/deliveries/{orderId}/pick")
	ResponseEntity<RepresentationModel<?>> pick(@PathVariable long orderId, @Valid @RequestBody PickRequest request,
			PersistentEntityResourceAssembler assembler) {
		return answer(HttpStatus.OK, pickDelivery.pick(orderId, request.riderId().strip()), assembler);
	}

	@PutMapping("/deliveries/{orderId}/arrived")
	ResponseEntity<RepresentationModel<?>> arrived(@PathVariable long orderId,
			PersistentEntityResourceAssembler assembler) {
		return answer(HttpStatus.OK, pickDelivery.arrive(orderId), assembler);
	}

	/** 202 while order has not answered. */
	@PutMapping("/deliveries/{orderId}/confirmdelivered")
	ResponseEntity<RepresentationModel<?>> confirmDelivered(@PathVariable long orderId,
			PersistentEntityResourceAssembler assembler) {
		Delivery delivery = confirmDelivery.confirm(orderId);
		return answer(delivery.getStatus() == DeliveryStatus.CONFIRMED ? HttpStatus.OK : HttpStatus.ACCEPTED, delivery,
				assembler);
	}

	@ExceptionHandler
	ProblemDetail refused(CloseRefused e) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
		problem.setTitle("Not allowed now");
		problem.setProperty("current", e.refusal().current());
		problem.setProperty("currentLabel", e.refusal().currentLabel());
		problem.setProperty("allowed", e.refusal().allowed());
		return problem;
	}

	private static ResponseEntity<RepresentationModel<?>> answer(HttpStatus status, Delivery delivery,
			PersistentEntityResourceAssembler assembler) {
		return ResponseEntity.status(status).body(assembler.toFullResource(delivery));
	}

	record PickRequest(@NotBlank(message = "must name the rider") @Size(max = 64,
			message = "must have at most 64 characters") @Pattern(regexp = "\\P{Cntrl}*",
					message = "must have no control characters") String riderId) {
	}
}
