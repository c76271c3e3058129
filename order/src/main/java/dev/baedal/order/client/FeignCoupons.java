package dev.baedal.order.client;

import dev.baedal.order.application.placing.Coupons;
import dev.baedal.order.client.CouponClient.ReservationReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class FeignCoupons implements Coupons {

	private static final Logger log = LoggerFactory.getLogger(FeignCoupons.class);

	/** In characters. The reason code and a detail of this length fit the column of the order's reason. */
	private static final int LONGEST_DETAIL = 160;

	private final CouponClient client;

	FeignCoupons(CouponClient client) {
		this.client = client;
	}

	@Override
	public Answer reserve(Reservation reservation) {
		ReservationReply reply = client.reserve(reservation);
		if (reply.decision() == null) {
			return Answer.no(Decision.UNKNOWN);
		}
		return switch (reply.decision()) {
			case RESERVED -> reserved(reservation, reply.discount());
			case REFUSED -> new Answer(Decision.REFUSED, refusal(reply), 0);
			case NOT_ASKED, UNKNOWN -> Answer.no(reply.decision());
		};
	}

	/** The reason code, then a colon and coupon's detail if it fits. */
	private static String refusal(ReservationReply reply) {
		return reply.detail() == null || reply.detail().length() > LONGEST_DETAIL ? reply.reason()
				: reply.reason() + ": " + reply.detail();
	}

	/** Treats an impossible discount as UNKNOWN, so that the reservation is released and no discount is given. */
	private static Answer reserved(Reservation reservation, Long discount) {
		if (discount == null || discount < 1 || discount >= reservation.amount()) {
			log.error("Coupon sent an invalid discount: order {} of {} won, discount {}", reservation.orderId(),
					reservation.amount(), discount);
			return Answer.no(Decision.UNKNOWN);
		}
		return new Answer(Decision.RESERVED, null, discount);
	}
}
