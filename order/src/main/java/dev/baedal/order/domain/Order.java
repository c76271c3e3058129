package dev.baedal.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

import dev.baedal.order.domain.OrderEvent.OrderAbandoned;
import dev.baedal.order.domain.OrderEvent.OrderCancelled;
import dev.baedal.order.domain.OrderEvent.OrderPlaced;
import dev.baedal.order.domain.OrderEvent.OrderSettled;
import dev.baedal.order.domain.OrderEvent.SettlementAsked;

/** An order, from the wish to pay until it is delivered or everything about it is undone. */
@Entity
@Table(name = "orders")
@JsonPropertyOrder({ "orderId", "status", "statusLabel", "price" })
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Order {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long orderId;

	@Version
	@JsonIgnore
	private Long version;

	private String customerId;
	private long storeId;
	private String address;
	private String region;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
	@OrderColumn(name = "position")
	private List<OrderLine> lines = new ArrayList<>();

	/** In won. */
	private long price;

	@Enumerated(EnumType.STRING)
	private OrderStatus status;

	@Embedded
	private StorePolicy policy;

	@Enumerated(EnumType.STRING)
	private PaymentFailure paymentFailure;

	/** Why it was rejected or cancelled. */
	private String reason;

	/** Whose answer is still missing before a cancelled or rejected order is settled; fixed at the decision. */
	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "order_outstanding", joinColumns = @JoinColumn(name = "order_id"))
	@Column(name = "part")
	@Enumerated(EnumType.STRING)
	private Set<Part> outstanding = EnumSet.noneOf(Part.class);

	/** Whether nothing is left to do about this order. */
	private boolean settled;

	@Embedded
	@JsonIgnore
	private SettlementAsks settlementAsks;

	private Instant createdAt;
	private Instant updatedAt;

	public Order(String customerId, String address, String region, long storeId, StorePolicy policy,
			List<OrderLine> lines, Instant now) {
		this.customerId = customerId;
		this.address = address;
		this.region = region;
		this.storeId = storeId;
		this.policy = policy;
		this.lines.addAll(lines);
		this.price = lines.stream().mapToLong(OrderLine::price).reduce(0, Math::addExact);
		this.status = OrderStatus.PAYMENT_PENDING;
		this.settlementAsks = SettlementAsks.none();
		this.createdAt = now;
		this.updatedAt = now;
	}

	public String getStatusLabel() {
		return status.label();
	}

	public OrderPlaced place(Instant now) {
		take(OrderStep.PLACE, now);
		return new OrderPlaced(orderId, customerId, storeId, region, address, price, List.copyOf(lines), policy);
	}

	/** Payment said no, or was not asked at all: there is nothing to undo. */
	public void failPayment(PaymentFailure failure, Instant now) {
		take(OrderStep.FAIL_PAYMENT, now);
		paymentFailure = failure;
		settled = true;
	}

	/** Nobody knows what payment did: it is told to undo it, whatever it was. */
	public OrderAbandoned abandon(String reason, Instant now) {
		failPayment(PaymentFailure.UNAVAILABLE, now);
		return new OrderAbandoned(orderId, customerId, reason);
	}

	/** Follows an event. One that comes late, or after the end, changes nothing. */
	public void advance(OrderStep step, Instant now) {
		if (step.isAllowed(status)) {
			take(step, now);
		}
	}

	/** The store's no. Its own part is undone by that; payment and delivery will answer. */
	public void reject(String reason, Instant now) {
		if (OrderStep.REJECT.isAllowed(status)) {
			take(OrderStep.REJECT, now);
			end(reason, EnumSet.of(Part.PAYMENT, Part.DELIVERY), now);
		}
	}

	public OrderCancelled cancel(String reason, Instant now) {
		take(OrderStep.CANCEL, now);
		end(reason, EnumSet.of(Part.PAYMENT, Part.STORE, Part.DELIVERY), now);
		return new OrderCancelled(orderId, customerId, storeId, price, reason, EnumSet.copyOf(outstanding), policy);
	}

	/** Closes the deal (M11). Asked again, it stays closed. */
	public void close(Instant now) {
		if (status != OrderStatus.DELIVERED) {
			take(OrderStep.CLOSE, now);
			settled = true;
		}
	}

	/** A part is undone. With the last one the order is settled, once. */
	public Optional<OrderSettled> undone(Part part, Instant now) {
		if (!outstanding.remove(part)) {
			return Optional.empty();
		}
		updatedAt = now;
		settled = outstanding.isEmpty();
		if (!settled) {
			return Optional.empty();
		}
		settlementAsks = settlementAsks.end();
		return Optional.of(new OrderSettled(orderId, customerId, status, true));
	}

	/** Asks for the answers that are missing, unless they came, or were asked for, meanwhile. */
	public Optional<SettlementAsked> askForAnswers(Instant before, Instant now) {
		if (!settlementAsks.isDue(before)) {
			return Optional.empty();
		}
		settlementAsks = settlementAsks.again(now);
		return Optional.of(new SettlementAsked(orderId, customerId, storeId, reason, EnumSet.copyOf(outstanding)));
	}

	private void end(String reason, Set<Part> outstanding, Instant now) {
		this.reason = reason;
		this.outstanding.addAll(outstanding);
		this.settlementAsks = SettlementAsks.begin(now);
	}

	private void take(OrderStep step, Instant now) {
		status = step.apply(status);
		updatedAt = now;
	}
}
