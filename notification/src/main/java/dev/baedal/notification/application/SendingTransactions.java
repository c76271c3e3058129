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
import dev.baedal.notification.domain.NotificationStatus;
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
	List<ClaimedMessages> claim() {
		Instant now = clock.instant();
		Map<String, List<Long>> due = notifications.findDue(now, BATCH)
			.stream()
			.collect(groupingBy(DueMessage::receiver, TreeMap::new, mapping(DueMessage::id, toList())));
		return due.entrySet()
			.stream()
			.map(each -> claim(each.getKey(), each.getValue(), now))
			.flatMap(Optional::stream)
			.toList();
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
	 */
	@Transactional
	void note(ClaimedMessages claimed, List<Long> sent, @Nullable Long failed) {
		Instant now = clock.instant();
		boolean wasHeld = claims.end(claimed.receiver(), claimed.until()) == 1;
		notifications.findByIdIn(sent)
			.stream()
			.filter(each -> each.getStatus() == NotificationStatus.PENDING)
			.forEach(each -> each.sent(now));
		if (!wasHeld) {
			return;
		}
		if (failed != null) {
			notifications.findForUpdate(failed).ifPresent(each -> each.sendingFailed(properties.backoff(), now));
		}
		else {
			notifications.setDue(ids(notifications.findWaiting(claimed.receiver(), NEXT)), now);
		}
	}

	private static List<Long> ids(List<WaitingMessage> messages) {
		return messages.stream().map(WaitingMessage::id).toList();
	}
}
