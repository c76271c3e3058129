package dev.baedal.faults.invariant;

import java.util.ArrayList;
import java.util.List;

import dev.baedal.faults.snapshot.Event;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Trail;

final class MoneyBalances implements Invariant {

	@Override
	public String sentence() {
		return "Captured − refunded = price of live and delivered orders, by order and in total";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		List<Violation> violations = new ArrayList<>();
		long kept = 0;
		long owed = 0;
		for (Trail trail : snapshot.trails()) {
			long price = trail.isPlaced() && !trail.order().isUndone() ? trail.order().price() : 0;
			long balance = captured(trail) - refunded(trail);
			kept += balance;
			owed += price;
			if (refunded(trail) > amount(trail)) {
				violations.add(new Violation(trail.orderId(),
						"%d won were refunded of %d".formatted(refunded(trail), amount(trail))));
			}
			if (trail.isPlaced() && trail.payment() != null && amount(trail) != trail.order().price()) {
				violations.add(new Violation(trail.orderId(),
						"%d won were requested, and its price is %d".formatted(amount(trail), trail.order().price())));
			}
			if (balance != price) {
				violations.add(new Violation(trail.orderId(),
						"%d won are kept of it, and its price is %d".formatted(balance, price)));
			}
		}
		if (kept != owed) {
			violations
				.add(new Violation(0, "in total %d won are kept, and the orders' prices are %d".formatted(kept, owed)));
		}
		return violations;
	}

	/**
	 * The approved amount that payment published. Without that event, the amount of an approved payment, or the refund
	 * of a charge whose response was lost.
	 */
	private static long captured(Trail trail) {
		long published = trail.events("PaymentApproved").stream().mapToLong(Event::won).sum();
		boolean approved = trail.payment() != null && trail.payment().status().equals("APPROVED");
		return Math.max(published, approved ? trail.payment().amount() : refunded(trail));
	}

	private static long amount(Trail trail) {
		return trail.payment() == null ? 0 : trail.payment().amount();
	}

	private static long refunded(Trail trail) {
		return trail.payment() == null ? 0 : trail.payment().refunded();
	}
}
