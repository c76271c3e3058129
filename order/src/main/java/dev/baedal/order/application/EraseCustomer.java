package dev.baedal.order.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baedal.order.domain.Erasure;
import dev.baedal.order.domain.Erasures;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.operator.AuditTrail;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.storage.UniqueKeyRace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Notes that a customer wants to be forgotten. {@link AnonymiseOrders} does it, as soon as nothing of theirs is open. */
@Service
public class EraseCustomer {

	private final Erasures erasures;
	private final Orders orders;
	private final Clock clock;
	private final AuditTrail audit;
	private final TransactionOperations transaction;

	EraseCustomer(Erasures erasures, Orders orders, Clock clock, AuditTrail audit, TransactionOperations transaction) {
		this.erasures = erasures;
		this.orders = orders;
		this.clock = clock;
		this.audit = audit;
		this.transaction = transaction;
	}

	/** @throws dev.baedal.platform.problem.Forbidden unless a customer asks, for themselves */
	public Noted erase(String claimed) {
		String customerId = Caller.now().speaksAs(Role.CUSTOMER, "customerId", claimed);
		return UniqueKeyRace.retryOnce(() -> transaction.execute(status -> noted(note(customerId))));
	}

	/** An operator's command. The trail names the request, for it is not to name whom nothing else names. */
	public Noted force(String customerId, String reason) {
		return UniqueKeyRace.retryOnce(() -> transaction.execute(status -> {
			Erasure erasure = note(customerId);
			audit.note("EraseCustomer " + erasure.getErasureId(), reason);
			return noted(erasure);
		}));
	}

	private Erasure note(String customerId) {
		Instant now = clock.instant();
		Optional<Erasure> waiting = erasures.findForUpdateByCustomerId(customerId);
		waiting.ifPresent(wish -> wish.repeat(now));
		return waiting.orElseGet(() -> erasures.save(new Erasure(customerId, now)));
	}

	private Noted noted(Erasure erasure) {
		return new Noted(erasure.getErasureId(), erasure.getCustomerId(), erasure.getRequestedAt(),
				orders.findOpenOf(erasure.getCustomerId()));
	}

	/** @param waitsFor orders that go on, or are not undone yet; empty when it is done within minutes */
	public record Noted(long erasureId, String customerId, Instant requestedAt, List<Long> waitsFor) {}
}
