package dev.baedal.coupon.web;

import dev.baedal.coupon.application.IssueGateCoupon.Gate;
import dev.baedal.coupon.application.IssueGateCoupon;
import dev.baedal.coupon.application.ReserveCoupon.Reservation;
import dev.baedal.coupon.application.ReserveCoupon.Wish;
import dev.baedal.coupon.application.ReserveCoupon;
import dev.baedal.text.Verbatim;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves requests of delivery and order; the gateway has no route here. A refusal is a valid result, so it is a 200 as
 * well.
 */
@RestController
class InternalController {

	private static final String AN_ORDER = "must be an orderId";

	private final IssueGateCoupon issueGateCoupon;
	private final ReserveCoupon reserveCoupon;

	InternalController(IssueGateCoupon issueGateCoupon, ReserveCoupon reserveCoupon) {
		this.issueGateCoupon = issueGateCoupon;
		this.reserveCoupon = reserveCoupon;
	}

	@PostMapping("/internal/coupons/gates")
	Gate gate(@Valid @RequestBody GateRequest request) {
		return issueGateCoupon.issue(request.orderId(), request.customerId(), request.storeId());
	}

	@PostMapping("/internal/coupons/reservations")
	Reservation reserve(@Valid @RequestBody ReservationRequest request) {
		return reserveCoupon.reserve(new Wish(request.orderId(), request.customerId(), request.storeId(),
				request.couponId(), request.amount()));
	}

	record GateRequest(@NotNull(message = AN_ORDER) @Positive(message = AN_ORDER) Long orderId,
			@Verbatim @NotBlank(message = "must name the customer") @Size(max = 64,
					message = "must have at most 64 characters") String customerId,
			@NotNull(message = "must be a storeId") @Positive(message = "must be a storeId") Long storeId) {}

	/** @param amount in won */
	record ReservationRequest(@NotNull(message = AN_ORDER) @Positive(message = AN_ORDER) Long orderId,
			@Verbatim @NotBlank(message = "must name the customer") @Size(max = 64,
					message = "must have at most 64 characters") String customerId,
			@NotNull(message = "must be a storeId") @Positive(message = "must be a storeId") Long storeId,
			@NotNull(message = "must be a couponId") @Positive(message = "must be a couponId") Long couponId,
			@NotNull(message = "must be in won") @Positive(message = "must be in won") Long amount) {}
}
