package dev.baedal.coupon.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.coupon.domain.CouponEvent.CouponIssued;
import dev.baedal.http.Labelled;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.text.Anonymous;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A customer's coupon, which takes an amount off one order at one store (M13, M19). */
@Entity
@Table(name = "coupon")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Coupon {

	/** The least that must be left to pay, in won, since an order is paid only by a payment. */
	private static final long LEFT_TO_PAY = 100;

	private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyy년 M월 d일 HH:mm")
		.withZone(ZoneId.of("Asia/Seoul"));

	private static final DateTimeFormatter UNTIL_IN_ENGLISH = DateTimeFormatter
		.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH)
		.withZone(ZoneId.of("Asia/Seoul"));

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long couponId;

	@Version
	@JsonIgnore
	private Long version;

	private String code;
	private String customerId;
	private long storeId;

	@Enumerated(EnumType.STRING)
	private CouponKind kind;

	/** The order that earned it, or whose delivery waited for it. Below 0 once that order is anonymised. */
	private long orderId;

	/** The member's first, second, … loyalty coupon at this store; unique, so that none is issued twice. */
	@Column(name = "round_no")
	@JsonIgnore
	private @Nullable Integer round;

	/** In won. */
	private long discount;

	@Enumerated(EnumType.STRING)
	private CouponStatus status;

	/** False while the coupon can still be revoked: a gate coupon is redeemable only after its order's delivery. */
	private boolean redeemable;

	/** The order that redeems it; null for none. */
	private @Nullable Long redeemedBy;

	private Instant issuedAt;
	private Instant validUntil;
	private Instant updatedAt;

	private Coupon(CouponKind kind, long orderId, String customerId, long storeId, CouponTerms terms, Instant now) {
		this.code = CouponCode.random();
		this.customerId = customerId;
		this.storeId = storeId;
		this.kind = kind;
		this.orderId = orderId;
		this.discount = terms.discount();
		this.status = CouponStatus.ISSUED;
		this.redeemable = kind == CouponKind.LOYALTY;
		this.issuedAt = now;
		this.validUntil = now.plus(terms.validity()).truncatedTo(ChronoUnit.SECONDS);
		this.updatedAt = now;
	}

	public static Coupon loyalty(LoyaltyOrder order, int round, CouponTerms terms, Instant now) {
		Coupon coupon = new Coupon(CouponKind.LOYALTY, order.getOrderId(), order.getCustomerId(), order.getStoreId(),
				terms, now);
		coupon.round = round;
		return coupon;
	}

	public static Coupon gate(long orderId, String customerId, long storeId, CouponTerms terms, Instant now) {
		return new Coupon(CouponKind.ORDER_GATE, orderId, customerId, storeId, terms, now);
	}

	/**
	 * The status at the time of reading. Uses the system time, since JSON serialisation has no access to the clock
	 * bean.
	 */
	public CouponStatus getStatus() {
		return statusAt(Instant.now());
	}

	public String getStatusLabel() {
		return getStatus().label();
	}

	CouponStatus statusAt(Instant now) {
		return status == CouponStatus.ISSUED && !now.isBefore(validUntil) ? CouponStatus.EXPIRED : status;
	}

	/**
	 * Why this customer cannot redeem the coupon at this store now; empty if they can.
	 *
	 * @param amount the order's price without the coupon, in won
	 */
	public Optional<CouponRefusal> refusal(String customerId, long storeId, long amount, Instant now) {
		if (!this.customerId.equals(customerId)) {
			return Optional.of(CouponRefusal.NOT_YOURS);
		}
		if (this.storeId != storeId) {
			return Optional.of(CouponRefusal.OTHER_STORE);
		}
		return switch (statusAt(now)) {
			case ISSUED -> redeemable ? tooSmall(amount) : Optional.of(CouponRefusal.NOT_YET);
			case RESERVED -> Optional.of(CouponRefusal.RESERVED);
			case USED -> Optional.of(CouponRefusal.USED);
			case REVOKED -> Optional.of(CouponRefusal.REVOKED);
			case EXPIRED -> Optional.of(CouponRefusal.EXPIRED);
		};
	}

	private static Optional<CouponRefusal> tooSmall(long amount) {
		return amount > LEFT_TO_PAY ? Optional.empty() : Optional.of(CouponRefusal.TOO_SMALL);
	}

	/**
	 * Explains a refusal to the customer, with what would be accepted. Null for a refusal that is not explained to
	 * customers, or that order can explain itself. Times are in Korean time.
	 *
	 * @param amount the order's price without the coupon, in won
	 */
	public @Nullable Message explain(CouponRefusal refusal, long amount) {
		return switch (refusal) {
			case OTHER_STORE -> Message.of(Sentence.COUPON_OF_STORE, storeId);
			case RESERVED -> Message.of(Sentence.COUPON_IN_ORDER, redeemedBy);
			case NOT_YET -> Message.of(Sentence.COUPON_AFTER_ORDER, orderId);
			case TOO_SMALL -> Message.of(Sentence.COUPON_ABOVE, LEFT_TO_PAY, amount);
			case EXPIRED -> Message.of(Sentence.COUPON_UNTIL,
					new Labelled(UNTIL_IN_ENGLISH.format(validUntil), UNTIL.format(validUntil)));
			case UNKNOWN, NOT_YOURS, USED, REVOKED, ORDER_ENDED -> null;
		};
	}

	/**
	 * Reserves the coupon for an order.
	 *
	 * @param amount the order's price without the coupon, in won
	 * @return the discount, in won; something is always left to pay
	 */
	public long reserve(long orderId, long amount, Instant now) {
		take(CouponTransition.RESERVE, now);
		redeemedBy = orderId;
		return Math.min(discount, amount - LEFT_TO_PAY);
	}

	/** Uses the coupon up, since the order that redeemed it was delivered. */
	public void use(Instant now) {
		take(CouponTransition.USE, now);
	}

	/** Returns the coupon, since the order that redeemed it ended before its delivery. */
	public void giveBack(Instant now) {
		take(CouponTransition.GIVE_BACK, now);
		redeemedBy = null;
	}

	/** Makes the gate coupon redeemable and no longer revocable, since its order was delivered. */
	public void earned(Instant now) {
		redeemable = true;
		updatedAt = now;
	}

	public void revoke(Instant now) {
		take(CouponTransition.REVOKE, now);
	}

	/**
	 * Removes the reference to an order that is anonymised. A gate coupon that is used, revoked or expired is
	 * anonymised as well; a loyalty coupon is not, since a member's coupons are counted by customer.
	 *
	 * @param instead the number that replaces the order's; below 0
	 */
	public void removeOrder(long orderId, long instead, Instant now) {
		if (this.orderId == orderId) {
			this.orderId = instead;
		}
		if (status == CouponStatus.USED && redeemedBy != null && redeemedBy == orderId) {
			redeemedBy = null;
		}
		if (kind == CouponKind.ORDER_GATE && statusAt(now) != CouponStatus.ISSUED
				&& statusAt(now) != CouponStatus.RESERVED) {
			anonymise();
		}
	}

	/** Removes the customer, so that the coupon can no longer be redeemed. */
	public void anonymise() {
		customerId = Anonymous.MARK + "coupon-" + couponId;
	}

	/** The event about this coupon; call it after the insert, when the id is set. */
	public CouponIssued issued() {
		return new CouponIssued(orderId, customerId, storeId, couponId, code, discount, validUntil);
	}

	private void take(CouponTransition transition, Instant now) {
		status = transition.apply(status);
		updatedAt = now;
	}
}
