package dev.baedal.payment.web;

import dev.baedal.text.Verbatim;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** @param amount in won */
record PayRequest(@NotNull(message = ORDER) @Positive(message = ORDER) Long orderId,
		@Verbatim @NotBlank(message = "{field.customer}") @Size(max = 64, message = "{field.length}") String customerId,
		@NotNull(message = AMOUNT) @PositiveOrZero(message = AMOUNT) Long amount) {

	private static final String ORDER = "{field.number}";
	private static final String AMOUNT = "{field.wonFromZero}";
}
