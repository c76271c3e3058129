package dev.baedal.order.application.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baedal.order.domain.AddressBooks;
import dev.baedal.order.domain.Erasure;
import dev.baedal.order.domain.Erasures;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.operator.AuditTrail;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.storage.UniqueKeyRace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records a customer's erasure request, and deletes their saved addresses at once. {@link AnonymiseOrders} carries it
 * out once all their orders are settled.
 */
@Service
public class RequestErasure {

	private final Erasures erasures;
	private final Orders orders;
	private final AddressBooks books;
	private final Clock clock;
	private final AuditTrail audit;
	private final TransactionOperations transaction;

	RequestErasure(Erasures erasures, Orders orders, AddressBooks books, Clock clock, AuditTrail audit,
			TransactionOperations transaction) {
		this.erasures = erasures;
		this.orders = orders;
		this.books = books;
		this.clock = clock;
		this.audit = audit;
		this.transaction = transaction;
	}

	/** @throws dev.baedal.platform.problem.Forbidden unless the caller is this customer */
	public Noted erase(@Nullable String claimed) {
		String customerId = Caller.now().speaksAs(Role.CUSTOMER, "customerId", claimed);
		return UniqueKeyRace.retryOnce(() -> transaction.execute(status -> noted(note(customerId))));
	}

	/**
	 * Records the request for an operator. The audit trail has the request's id, since it must not keep the name that
	 * is erased.
	 */
	public Noted force(String customerId, String reason) {
		return UniqueKeyRace.retryOnce(() -> transaction.execute(status -> {
			Erasure erasure = note(customerId);
			audit.note("EraseCustomer " + erasure.getErasureId(), reason);
			return noted(erasure);
		}));
	}

	private Erasure note(String customerId) {
		Instant now = clock.instant();
		books.findForUpdate(customerId).ifPresent(books::delete);
		Optional<Erasure> waiting = erasures.findForUpdateByCustomerId(customerId);
		waiting.ifPresent(erasure -> erasure.repeat(now));
		return waiting.orElseGet(() -> erasures.save(new Erasure(customerId, now)));
	}

	private Noted noted(Erasure erasure) {
		return new Noted(erasure.getErasureId(), erasure.getCustomerId(), erasure.getRequestedAt(),
				orders.findOpenOf(erasure.getCustomerId()));
	}

	/** @param waitsFor orders that are open or not fully undone; when empty, the erasure is done within minutes */
	public record Noted(long erasureId, String customerId, Instant requestedAt, List<Long> waitsFor) {}
}
