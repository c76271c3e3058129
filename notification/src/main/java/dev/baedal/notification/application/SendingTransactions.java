package dev.baedal.notification.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.baedal.notification.domain.DueMessage;
import dev.baedal.notification.domain.Notifications;
import dev.baedal.notification.domain.ReceiverClaims;
import dev.baedal.notification.domain.WaitingMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions before and after sending, each on its own. One replica at a time holds the claim of a receiver. The
 * messages that it sends get a later due time, as failed ones do. Due messages are found by that time alone, so that
 * the cost of a round depends on the messages that it sends, not on those that wait.
 */
@Component
class SendingTransactions {

	/** The number of messages that a round looks at, and that one claim sends to one receiver. */
	static final Limit BATCH = Limit.of(100);

	private static final Limit NEXT = Limit.of(1);

	private final Notifications notifications;
	private final ReceiverClaims claims;
	private final SendProperties properties;
	private final Clock clock;

	SendingTransactions(Notifications notifications, ReceiverClaims claims, SendProperties properties, Clock clock) {
		this.notifications = notifications;
		this.claims = claims;
		this.properties = properties;
		this.clock = clock;
	}

	/** Claims receivers in alphabetical order, so that two replicas that claim at once never deadlock. */
	@Transactional
	Round claim() {
		Instant now = clock.instant();
		List<DueMessage> first = notifications.findFirstDue(BATCH);
		Map<String, List<Long>> due = first.stream()
			.filter(message -> !message.nextAt().isAfter(now))
			.collect(groupingBy(DueMessage::receiver, TreeMap::new, mapping(DueMessage::id, toList())));
		List<ClaimedMessages> claimed = due.entrySet()
			.stream()
			.map(each -> claim(each.getKey(), each.getValue(), now))
			.flatMap(Optional::stream)
			.toList();
		return new Round(claimed, next(first, now));
	}

	/** When the next round is needed: at the next due time, and at once after a full batch. */
	private static Optional<Instant> next(List<DueMessage> first, Instant now) {
		return first.stream()
			.map(DueMessage::nextAt)
			.filter(at -> at.isAfter(now))
			.findFirst()
			.or(() -> first.size() == BATCH.max() ? Optional.of(now) : Optional.empty());
	}

	/** Postpones the messages that were found while another replica sends to their receiver, or after a failure. */
	Optional<ClaimedMessages> claim(String receiver, List<Long> due, Instant now) {
		Instant until = now.plus(properties.claim());
		if (!claims.take(receiver, now, until)) {
			claims.findForUpdate(receiver).ifPresent(held -> notifications.setDue(due, held.getEndsAt()));
			return Optional.empty();
		}
		// read after the claim was taken, so that the messages that its last holder sent are left out
		List<WaitingMessage> waiting = notifications.findWaiting(receiver, BATCH);
		if (waiting.isEmpty() || waiting.get(0).nextAt().isAfter(now)) {
			waiting.stream().limit(1).forEach(failed -> notifications.setDue(due, failed.nextAt()));
			claims.end(receiver, until);
			return Optional.empty();
		}
		notifications.setDue(ids(waiting), until);
		return Optional.of(new ClaimedMessages(receiver, now.plus(properties.claim().dividedBy(2)), until, waiting));
	}

	/**
	 * Records the outcome of a claim and ends it. A message that another replica has sent stays sent. If another
	 * replica has taken the claim over, it may be sending the rest, so their due times are left alone.
	 *
	 * @param failed null when none failed; then the next message is due at once, and the rest follow with it
	 * @return when this replica has to send to the receiver again
	 */
	@Transactional
	Optional<Instant> note(ClaimedMessages claimed, List<Long> sent, @Nullable Long failed) {
		Instant now = clock.instant();
		boolean wasHeld = claims.end(claimed.receiver(), claimed.until()) == 1;
		if (!sent.isEmpty()) {
			notifications.markSent(sent, now);
		}
		if (!wasHeld) {
			return Optional.empty();
		}
		return failed == null ? makeNextDue(claimed.receiver(), now)
				: notifications.findForUpdate(failed).map(each -> each.sendingFailed(properties.backoff(), now));
	}

	private Optional<Instant> makeNextDue(String receiver, Instant now) {
		List<WaitingMessage> next = notifications.findWaiting(receiver, NEXT);
		if (next.isEmpty()) {
			return Optional.empty();
		}
		notifications.setDue(ids(next), now);
		return Optional.of(now);
	}

	private static List<Long> ids(List<WaitingMessage> messages) {
		return messages.stream().map(WaitingMessage::id).toList();
	}

	/** @param next when the next round is needed, as far as it is known now */
	record Round(List<ClaimedMessages> claimed, Optional<Instant> next) {}
}
