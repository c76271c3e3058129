package dev.baedal.coupon.application;

import java.time.Clock;

import dev.baedal.coupon.domain.Coupon;
import dev.baedal.coupon.domain.CouponOrder;
import dev.baedal.coupon.domain.CouponOrders;
import dev.baedal.coupon.domain.CouponRefusal;
import dev.baedal.coupon.domain.Coupons;
import dev.baedal.messaging.Outbox;
import dev.baedal.platform.storage.UniqueKeyRace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Issues the coupon that an order's delivery waits for (M19). A repeat by delivery returns the same coupon. */
@Service
public class IssueGateCoupon {

	private final CouponOrders orders;
	private final Coupons coupons;
	private final Outbox outbox;
	private final Clock clock;
	private final TransactionOperations transaction;
	private final CouponProperties properties;

	IssueGateCoupon(CouponOrders orders, Coupons coupons, Outbox outbox, Clock clock, TransactionOperations transaction,
			CouponProperties properties) {
		this.orders = orders;
		this.coupons = coupons;
		this.outbox = outbox;
		this.clock = clock;
		this.transaction = transaction;
		this.properties = properties;
	}

	public Gate issue(long orderId, String customerId, long storeId) {
		return UniqueKeyRace.retryOnce(() -> transaction.execute(status -> decide(orderId, customerId, storeId)));
	}

	private Gate decide(long orderId, String customerId, long storeId) {
		CouponOrder order = orders.lockOrOpen(orderId, customerId);
		if (!order.isOpen()) {
			return Gate.refused(CouponRefusal.ORDER_ENDED);
		}
		return Gate.issued(order.getGateCouponId() == null ? issue(order, storeId)
				: coupons.findById(order.getGateCouponId()).orElseThrow());
	}

	private Coupon issue(CouponOrder order, long storeId) {
		Coupon coupon = coupons
			.save(Coupon.gate(order.getOrderId(), order.getCustomerId(), storeId, properties.terms(), clock.instant()));
		order.gatedBy(coupon);
		outbox.publish(coupon.issued());
		return coupon;
	}

	/**
	 * @param couponId null, like the code, when refused
	 * @param reason null when issued
	 */
	public record Gate(Decision decision, @Nullable Long couponId, @Nullable String code,
			@Nullable CouponRefusal reason) {

		static Gate issued(Coupon coupon) {
			return new Gate(Decision.ISSUED, coupon.getCouponId(), coupon.getCode(), null);
		}

		static Gate refused(CouponRefusal reason) {
			return new Gate(Decision.REFUSED, null, null, reason);
		}

		public enum Decision {
			ISSUED, REFUSED
		}
	}
}
