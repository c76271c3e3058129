package dev.baedal.coupon.web;

import dev.baedal.coupon.application.IssueGateCoupon;
import dev.baedal.coupon.application.IssueGateCoupon.Gate;
import dev.baedal.coupon.application.ReserveCoupon;
import dev.baedal.coupon.application.ReserveCoupon.Reservation;
import dev.baedal.coupon.application.ReserveCoupon.Wish;
import dev.baedal.coupon.domain.CouponRefusal;
import dev.baedal.platform.problem.Problems;
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

	private static final String AN_ORDER = "{field.orderNumber}";

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
	ReservationReply reserve(@Valid @RequestBody ReservationRequest request) {
		Reservation reservation = reserveCoupon.reserve(new Wish(request.orderId(), request.customerId(),
				request.storeId(), request.couponId(), request.amount()));
		return new ReservationReply(reservation.decision(), reservation.reason(), reservation.discount(),
				reservation.detail() == null ? null : reservation.detail().in(Problems.asked()));
	}

	/** @param detail of a refusal, in the language that order passes on; null for one that is not explained */
	record ReservationReply(Reservation.Decision decision, CouponRefusal reason, long discount, String detail) {}

	record GateRequest(@NotNull(message = AN_ORDER) @Positive(message = AN_ORDER) Long orderId,
			@Verbatim @NotBlank(message = "{field.customer}") @Size(max = 64,
					message = "{field.length}") String customerId,
			@NotNull(message = "{field.storeNumber}") @Positive(message = "{field.storeNumber}") Long storeId) {}

	/** @param amount in won */
	record ReservationRequest(@NotNull(message = AN_ORDER) @Positive(message = AN_ORDER) Long orderId,
			@Verbatim @NotBlank(message = "{field.customer}") @Size(max = 64,
					message = "{field.length}") String customerId,
			@NotNull(message = "{field.storeNumber}") @Positive(message = "{field.storeNumber}") Long storeId,
			@NotNull(message = "{field.couponNumber}") @Positive(message = "{field.couponNumber}") Long couponId,
			@NotNull(message = "{field.won}") @Positive(message = "{field.won}") Long amount) {}
}
