package dev.baedal.store.web;

import dev.baedal.store.application.cooking.CancelAnswer;
import dev.baedal.store.application.cooking.ClaimCancel;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.text.Verbatim;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Serves cancel claims of order; the gateway has no route here. A refusal is a valid result, so it is a 200 too. */
@RestController
class CancelClaimController {

	private final ClaimCancel claimCancel;

	CancelClaimController(ClaimCancel claimCancel) {
		this.claimCancel = claimCancel;
	}

	@PostMapping("/internal/cookings/{orderId}/cancel-claims")
	CancelAnswer claim(@PathVariable long orderId, @Valid @RequestBody CancelClaim claim) {
		return claimCancel.claim(orderId, claim.customerId(), claim.storeId(),
				CancelPolicy.valueOf(claim.cancelPolicy()), claim.reason());
	}

	/**
	 * @param cancelPolicy the order's own policy
	 * @param reason the customer's; may be null
	 */
	record CancelClaim(
			@Verbatim @NotBlank(message = "{field.customer}") @Size(max = 64,
					message = "{field.length}") String customerId,
			@NotNull(message = "{field.storeNumber}") @Positive(message = "{field.number}") Long storeId,
			@NotNull(message = DECIDED) @Pattern(regexp = "BEFORE_COOKING|STORE_CONFIRM",
					message = DECIDED) String cancelPolicy,
			@Verbatim @Size(max = 400, message = "{field.length}") String reason) {

		private static final String DECIDED = "{field.decidedPolicy}";
	}
}
