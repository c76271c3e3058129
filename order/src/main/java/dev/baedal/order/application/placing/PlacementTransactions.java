package dev.baedal.order.application.placing;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import dev.baedal.http.Sentence;
import dev.baedal.messaging.Outbox;
import dev.baedal.order.application.pricing.NewOrder;
import dev.baedal.order.application.pricing.PriceChanged;
import dev.baedal.order.application.pricing.Pricing;
import dev.baedal.order.application.quoting.HoldToQuote;
import dev.baedal.order.domain.IdempotencyKey;
import dev.baedal.order.domain.IdempotencyKeys;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderEvent.OrderPlaced;
import dev.baedal.order.domain.OrderState;
import dev.baedal.order.domain.OrderStatus;
import dev.baedal.order.domain.Orders;
import dev.baedal.order.domain.PaymentFailure;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions before and after the calls to coupon and payment. Each method is one transaction, so that none spans
 * a call.
 */
@Component
@Transactional
class PlacementTransactions {

	private static final String TRANSITION = """
			UPDATE orders SET version = version + 1, status = ?, updated_at = ? WHERE order_id = ? AND version = ?""";

	private final Orders orders;
	private final IdempotencyKeys keys;
	private final Pricing pricing;
	private final HoldToQuote quotes;
	private final Outbox outbox;
	private final JdbcClient jdbc;
	private final Clock clock;

	PlacementTransactions(Orders orders, IdempotencyKeys keys, Pricing pricing, HoldToQuote quotes, Outbox outbox,
			JdbcClient jdbc, Clock clock) {
		this.orders = orders;
		this.keys = keys;
		this.pricing = pricing;
		this.quotes = quotes;
		this.outbox = outbox;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the key's order unless its payment failed; otherwise opens a new order that waits for payment. */
	Opened open(NewOrder request, @Nullable String idempotencyKey) {
		if (idempotencyKey == null) {
			return new Opened(create(request), true);
		}
		IdempotencyKey.Id id = new IdempotencyKey.Id(customerOf(request), idempotencyKey);
		Optional<IdempotencyKey> known = keys.findById(id);
		if (known.isEmpty()) {
			Order order = create(request);
			keys.saveAndFlush(new IdempotencyKey(id, request.hash(), order.getOrderId()));
			return new Opened(order, true);
		}
		Order order = require(known.get().getOrderId());
		if (order.getState().getStatus() == OrderStatus.PAYMENT_FAILED) {
			order = create(request);
			known.get().startAgain(request.hash(), order.getOrderId());
			keys.flush();
			return new Opened(order, true);
		}
		if (!known.get().getBodyHash().equals(request.hash())) {
			throw new InvalidField("Idempotency-Key", Sentence.KEY_REUSED);
		}
		return new Opened(order, false);
	}

	/**
	 * Writes the transition of an order that an earlier transaction has read or written, without reading it again.
	 *
	 * @param placed the event of the transition, which was made outside this transaction
	 * @throws OptimisticLockingFailureException if the row has changed since
	 */
	void recordPlaced(Order order, OrderPlaced placed) {
		OrderState state = order.getState();
		int rows = jdbc.sql(TRANSITION)
			.params(state.getStatus().name(), Timestamp.from(state.getUpdatedAt()), order.getOrderId(),
					order.getVersion())
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("order %d has changed".formatted(order.getOrderId()));
		}
		outbox.publish(placed);
	}

	/** Deducts the discount after coupon has reserved the order's coupon. */
	Order discount(long orderId, long won) {
		Order order = require(orderId);
		order.discount(won, clock.instant());
		return order;
	}

	void refuseCoupon(long orderId, @Nullable String why) {
		require(orderId).refuseCoupon(why, clock.instant());
	}

	void failPayment(long orderId, PaymentFailure failure) {
		require(orderId).failPayment(failure, clock.instant()).ifPresent(outbox::publish);
	}

	void abandon(long orderId, PaymentFailure failure, String reason) {
		outbox.publish(require(orderId).abandon(failure, reason, clock.instant()));
	}

	@Transactional(readOnly = true)
	Order require(long orderId) {
		return orders.findById(orderId).orElseThrow(() -> new NotFound("order", orderId));
	}

	private Order create(NewOrder request) {
		Pricing.PricedLines priced = pricing.price(request.items());
		Order order = new Order(customerOf(request), request.address(),
				priced.store().regionOf(request.address(), request.region()), priced.store(), priced.lines(),
				request.notes(), request.couponId(), clock.instant());
		quotes.hold(order, request);
		PriceChanged.requireItemPrices(order, request.items());
		// with a coupon, the discount is not known yet
		if (request.couponId() == null && !PriceChanged.isTotal(order, request.expectedTotal())) {
			throw PriceChanged.ofTotal(order, request.expectedTotal());
		}
		return orders.save(order);
	}

	private static String customerOf(NewOrder request) {
		return requireNonNull(request.customerId(), "NewOrder.by names the customer before");
	}

	record Opened(Order order, boolean isNew) {}
}
