package dev.baedal.delivery.web;

import dev.baedal.delivery.application.confirming.CloseRefused;
import dev.baedal.delivery.application.confirming.ConfirmDelivery;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.domain.DeliveryStatus;
import dev.baedal.platform.problem.Problems;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * The commands of customers and staff that end a delivery. A {@code @RestController} here would turn Data REST's GET on
 * this path into a 405.
 */
@RepositoryRestController
class DeliveryController {

	private final ConfirmDelivery confirmDelivery;

	DeliveryController(ConfirmDelivery confirmDelivery) {
		this.confirmDelivery = confirmDelivery;
	}

	/** Responds 202 while order has not answered. */
	@PutMapping("/deliveries/{orderId}/confirmdelivered")
	ResponseEntity<RepresentationModel<?>> confirmDelivered(@PathVariable long orderId,
			PersistentEntityResourceAssembler assembler) {
		return answer(confirmDelivery.confirm(orderId), assembler);
	}

	/** Confirms the hand-over by the staff at a counter; responds 202 while order has not answered. */
	@PutMapping("/deliveries/{orderId}/handover")
	ResponseEntity<RepresentationModel<?>> handOver(@PathVariable long orderId,
			PersistentEntityResourceAssembler assembler) {
		return answer(confirmDelivery.handOver(orderId), assembler);
	}

	@ExceptionHandler
	ProblemDetail refused(CloseRefused e) {
		ProblemDetail problem = Problems.of(e);
		problem.setProperty("current", e.refusal().current());
		problem.setProperty("currentLabel", e.refusal().currentLabel());
		problem.setProperty("allowed", e.refusal().allowed());
		return problem;
	}

	private static ResponseEntity<RepresentationModel<?>> answer(Delivery delivery,
			PersistentEntityResourceAssembler assembler) {
		return ResponseEntity
			.status(delivery.getRide().getStatus() == DeliveryStatus.CONFIRMED ? HttpStatus.OK : HttpStatus.ACCEPTED)
			.body(assembler.toFullResource(delivery));
	}
}
