package dev.baedal.store.web;

import dev.baedal.store.application.cooking.AnswerCancel;
import dev.baedal.store.application.cooking.AnswerOrder;
import dev.baedal.store.application.cooking.CookOrder;
import dev.baedal.store.domain.Cooking;
import dev.baedal.text.FreeText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The owner's commands on cookings. A {@code @RestController} here would turn Data REST's GET on this path into a 405.
 */
@RepositoryRestController
class CookingController {

	private final AnswerOrder answerOrder;
	private final CookOrder cookOrder;
	private final AnswerCancel answerCancel;

	CookingController(AnswerOrder answerOrder, CookOrder cookOrder, AnswerCancel answerCancel) {
		this.answerOrder = answerOrder;
		this.cookOrder = cookOrder;
		this.answerCancel = answerCancel;
	}

	@PutMapping("/cookings/{orderId}/accept")
	ResponseEntity<RepresentationModel<?>> answer(@PathVariable long orderId, @Valid @RequestBody OrderAnswer answer,
			PersistentEntityResourceAssembler assembler) {
		return ok(answer.accept() ? answerOrder.accept(orderId, answer.minutes())
				: answerOrder.reject(orderId, answer.reason()), assembler);
	}

	@PutMapping("/cookings/{orderId}/delay")
	ResponseEntity<RepresentationModel<?>> delay(@PathVariable long orderId, @Valid @RequestBody Delay delay,
			PersistentEntityResourceAssembler assembler) {
		return ok(cookOrder.delay(orderId, delay.minutes(), delay.reason()), assembler);
	}

	@PutMapping("/cookings/{orderId}/start")
	ResponseEntity<RepresentationModel<?>> start(@PathVariable long orderId,
			PersistentEntityResourceAssembler assembler) {
		return ok(cookOrder.start(orderId), assembler);
	}

	@PutMapping("/cookings/{orderId}/finish")
	ResponseEntity<RepresentationModel<?>> finish(@PathVariable long orderId,
			PersistentEntityResourceAssembler assembler) {
		return ok(cookOrder.finish(orderId), assembler);
	}

	/** Grants or refuses a cancel request that waits for the owner. */
	@PutMapping("/cookings/{orderId}/cancel")
	ResponseEntity<RepresentationModel<?>> cancel(@PathVariable long orderId, @Valid @RequestBody Answer answer,
			PersistentEntityResourceAssembler assembler) {
		return ok(answer.accept() ? answerCancel.grant(orderId) : answerCancel.refuse(orderId, answer.reason()),
				assembler);
	}

	private static ResponseEntity<RepresentationModel<?>> ok(Cooking cooking,
			PersistentEntityResourceAssembler assembler) {
		return ResponseEntity.ok(assembler.toFullResource(cooking));
	}

	/**
	 * @param reason of a rejection, for the customer
	 * @param minutes of an acceptance, until the order is ready; null for what the store usually needs
	 */
	record OrderAnswer(@NotNull(message = "{field.boolean}") Boolean accept, @FreeText(max = 200) String reason,
			@Min(value = 5, message = PREPARING) @Max(value = 180, message = PREPARING) Integer minutes) {

		private static final String PREPARING = "{field.preparing}";
	}

	/** @param reason for the customer */
	record Delay(@NotNull(message = DELAY) @Min(value = 1, message = DELAY) @Max(value = 120,
			message = DELAY) Integer minutes, @FreeText(max = 200) String reason) {

		private static final String DELAY = "{field.delay}";
	}

	/** @param reason of a refusal, for the customer */
	record Answer(@NotNull(message = "{field.boolean}") Boolean accept, @FreeText(max = 200) String reason) {}
}
