package dev.baedal.coupon.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.coupon.domain.CouponEvent.CouponIssued;
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

/** A coupon of a customer, which takes something off one order at one store (M13, M19). */
@Entity
@Table(name = "coupon")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Coupon {

	/** In won: what an order costs at least, for nothing is paid without a payment. */
	private static final long LEFT_TO_PAY = 100;

	private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyy년 M월 d일 HH:mm")
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

	/** The order that earned it, or whose delivery waited for it. Below 0: an order that names nobody any more. */
	private long orderId;

	/** The member's first, second, … loyalty coupon at this store; unique, so that none is issued twice. */
	@Column(name = "round_no")
	@JsonIgnore
	private Integer round;

	/** In won. */
	private long discount;

	@Enumerated(EnumType.STRING)
	private CouponStatus status;

	/** False while it can still be revoked: what an order gives with its delivery is not spent before that. */
	private boolean redeemable;

	/** The order that redeems it; null while none does. */
	private Long redeemedBy;

	private Instant issuedAt;
	private Instant validUntil;
	private Instant updatedAt;

	private Coupon(CouponKind kind, long orderId, String customerId, long storeId, Terms terms, Instant now) {
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

	public static Coupon loyalty(LoyaltyOrder order, int round, Terms terms, Instant now) {
		Coupon coupon = new Coupon(CouponKind.LOYALTY, order.getOrderId(), order.getCustomerId(), order.getStoreId(),
				terms, now);
		coupon.round = round;
		return coupon;
	}

	public static Coupon gate(long orderId, String customerId, long storeId, Terms terms, Instant now) {
		return new Coupon(CouponKind.ORDER_GATE, orderId, customerId, storeId, terms, now);
	}

	/** As it is read: no clock of ours comes so far as to where a row is written as JSON. */
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
	 * Why this customer cannot redeem it at this store now; empty when they can.
	 *
	 * @param amount what the order costs without it, in won
	 */
	public Optional<Refusal> refusal(String customerId, long storeId, long amount, Instant now) {
		if (!this.customerId.equals(customerId)) {
			return Optional.of(Refusal.NOT_YOURS);
		}
		if (this.storeId != storeId) {
			return Optional.of(Refusal.OTHER_STORE);
		}
		return switch (statusAt(now)) {
			case ISSUED -> redeemable ? tooSmall(amount) : Optional.of(Refusal.NOT_YET);
			case RESERVED -> Optional.of(Refusal.RESERVED);
			case USED -> Optional.of(Refusal.USED);
			case REVOKED -> Optional.of(Refusal.REVOKED);
			case EXPIRED -> Optional.of(Refusal.EXPIRED);
		};
	}

	private static Optional<Refusal> tooSmall(long amount) {
		return amount > LEFT_TO_PAY ? Optional.empty() : Optional.of(Refusal.TOO_SMALL);
	}

	/**
	 * Why it is refused, and what would do, for the customer; null where that is told to nobody, or where order knows it
	 * as well. The time is that of Korea.
	 *
	 * @param amount what the order costs without it, in won
	 */
	public String explain(Refusal refusal, long amount) {
		return switch (refusal) {
			case OTHER_STORE -> "%d번 가게의 쿠폰입니다. 그 가게의 주문에만 쓸 수 있습니다.".formatted(storeId);
			case RESERVED -> "주문 %d번에 사용 중인 쿠폰입니다. 그 주문이 취소되면 다시 쓸 수 있습니다.".formatted(redeemedBy);
			case NOT_YET -> "주문 %d번의 배달이 완료되면 쓸 수 있는 쿠폰입니다.".formatted(orderId);
			case TOO_SMALL -> "쿠폰은 %d원이 넘는 주문에 쓸 수 있습니다. 이 주문은 %d원이니 더 담아 주세요.".formatted(LEFT_TO_PAY, amount);
			case EXPIRED -> "%s까지 쓸 수 있던 쿠폰입니다.".formatted(UNTIL.format(validUntil));
			case UNKNOWN, NOT_YOURS, USED, REVOKED, ORDER_ENDED -> null;
		};
	}

	/**
	 * An order redeems it.
	 *
	 * @param amount what the order costs without it, in won
	 * @return what it takes off, in won: something is always left to pay
	 */
	public long reserve(long orderId, long amount, Instant now) {
		take(CouponTransition.RESERVE, now);
		redeemedBy = orderId;
		return Math.min(discount, amount - LEFT_TO_PAY);
	}

	/** The order that redeemed it was delivered. */
	public void use(Instant now) {
		take(CouponTransition.USE, now);
	}

	/** The order that redeemed it ended before its delivery. */
	public void giveBack(Instant now) {
		take(CouponTransition.GIVE_BACK, now);
		redeemedBy = null;
	}

	/** The order that it was given for was delivered: it may be spent, and is revoked no more. */
	public void earned(Instant now) {
		redeemable = true;
		updatedAt = now;
	}

	public void revoke(Instant now) {
		take(CouponTransition.REVOKE, now);
	}

	/**
	 * One of its two orders names nobody any more, so this must not lead there. What was given for an order, and is
	 * spent, revoked or expired, names nobody then either; a member's are counted by their name.
	 *
	 * @param instead below 0
	 */
	public void forgetOrder(long orderId, long instead, Instant now) {
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

	/** Nobody's: so nobody can redeem it. */
	public void anonymise() {
		customerId = Anonymous.MARK + "coupon-" + couponId;
	}

	/** What is to be said about it, once it has its number. */
	public CouponIssued issued() {
		return new CouponIssued(orderId, customerId, storeId, couponId, code, discount, validUntil);
	}

	private void take(CouponTransition transition, Instant now) {
		status = transition.apply(status);
		updatedAt = now;
	}
}
