package dev.baedal.order.web;

import dev.baedal.order.application.cancelling.CancelOrder;
import dev.baedal.order.application.placing.PlaceOrder;
import dev.baedal.order.application.pricing.BelowMinimum;
import dev.baedal.order.application.pricing.MenuItemLookup;
import dev.baedal.order.application.pricing.NotOnSale;
import dev.baedal.order.application.pricing.PriceChanged;
import dev.baedal.order.domain.CancelTooLate;
import dev.baedal.order.domain.Order;
import dev.baedal.platform.problem.Problems;
import dev.baedal.text.FreeText;
import jakarta.validation.Valid;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.IanaLinkRelations;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The customer's commands. A {@code @RestController} here would turn Data REST's GET on this path into a 405. */
@RepositoryRestController
class OrderController {

	private final PlaceOrder placeOrder;
	private final CancelOrder cancelOrder;
	private final MenuItemLookup menuItems;

	OrderController(PlaceOrder placeOrder, CancelOrder cancelOrder, MenuItemLookup menuItems) {
		this.placeOrder = placeOrder;
		this.menuItems = menuItems;
		this.cancelOrder = cancelOrder;
	}

	@PostMapping("/orders")
	ResponseEntity<RepresentationModel<?>> place(@Valid @RequestBody PlaceOrderRequest request,
			@RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
			PersistentEntityResourceAssembler assembler) {
		Order order = placeOrder.place(request.toNewOrder(menuItems), IdempotencyKeyHeader.check(idempotencyKey));
		var resource = assembler.toFullResource(order);
		return ResponseEntity.created(resource.getRequiredLink(IanaLinkRelations.SELF).toUri()).body(resource);
	}

	/** 200 when the order is cancelled; 202 when the cancel is held (M16). */
	@RequestMapping(path = "/orders/{orderId}/cancel", method = { RequestMethod.PUT, RequestMethod.POST })
	ResponseEntity<RepresentationModel<?>> cancel(@PathVariable long orderId,
			@Valid @RequestBody(required = false) CancelRequest request, PersistentEntityResourceAssembler assembler) {
		Order order = cancelOrder.cancel(orderId, request == null ? null : request.reason());
		return ResponseEntity.status(order.getState().isCancelHeld() ? HttpStatus.ACCEPTED : HttpStatus.OK)
			.body(assembler.toFullResource(order));
	}

	@ExceptionHandler
	ProblemDetail priceChanged(PriceChanged e) {
		return OrderProblems.of(e);
	}

	@ExceptionHandler
	ProblemDetail belowMinimum(BelowMinimum e) {
		return OrderProblems.of(e);
	}

	@ExceptionHandler
	ProblemDetail notOnSale(NotOnSale e) {
		return OrderProblems.of(e);
	}

	@ExceptionHandler
	ProblemDetail tooLate(CancelTooLate e) {
		ProblemDetail problem = Problems.of(e);
		problem.setProperty("cancelPolicy", e.policy());
		problem.setProperty("cancellableWhile", e.cancellableWhile());
		return problem;
	}

	record CancelRequest(@FreeText(max = 200) String reason) {}
}
