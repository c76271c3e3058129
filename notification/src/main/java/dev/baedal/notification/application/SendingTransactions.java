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
import dev.baedal.notification.domain.WaitingMessage;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions before and after sending, each on its own. A claim moves a receiver's messages to a later due time,
 * as a failure does. Due messages are found by that time alone, so that a round costs what it sends, and not what
 * waits.
 */
@Component
class SendingTransactions {

	/** The number of messages that a round looks at, and that one claim sends to one receiver. */
	static final Limit BATCH = Limit.of(100);

	private static final Limit NEXT = Limit.of(1);

	private final Notifications notifications;
	private final SendProperties properties;
	private final Clock clock;

	SendingTransactions(Notifications notifications, SendProperties properties, Clock clock) {
		this.notifications = notifications;
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

	/**
	 * Claims a receiver by its oldest message. A replica that loses sees the later due time and postpones the messages
	 * that it found.
	 */
	private Optional<ClaimedMessages> claim(String receiver, List<Long> due, Instant now) {
		Instant until = now.plus(properties.claim());
		List<WaitingMessage> waiting = notifications.findWaiting(receiver, BATCH);
		if (waiting.isEmpty()) {
			return Optional.empty();
		}
		WaitingMessage first = waiting.get(0);
		if (first.nextAt().isAfter(now)) {
			notifications.putOff(due, first.nextAt());
			return Optional.empty();
		}
		if (notifications.claim(first.id(), now, until) == 0) {
			return Optional.empty();
		}
		notifications.putOff(waiting.stream().map(WaitingMessage::id).toList(), until);
		return Optional.of(new ClaimedMessages(receiver, now.plus(properties.claim().dividedBy(2)), until, waiting));
	}

	/**
	 * Records the outcome of a claim. A message that another replica has sent meanwhile stays sent. A message whose due
	 * time is no longer the end of this claim belongs to another replica, which may be sending it, so its due time is
	 * left alone.
	 *
	 * @param failed null when none failed; then the next message is due at once, and the rest follow with it
	 */
	@Transactional
	void note(ClaimedMessages claimed, List<Long> sent, Long failed) {
		Instant now = clock.instant();
		notifications.findByIdIn(sent)
			.stream()
			.filter(each -> each.getStatus() == NotificationStatus.PENDING)
			.forEach(each -> each.sent(now));
		if (failed != null) {
			notifications.findForUpdate(failed)
				.filter(each -> each.isClaimedUntil(claimed.until()))
				.ifPresent(each -> each.sendingFailed(properties.backoff(), now));
		}
		else {
			notifications.endClaim(
					notifications.findWaiting(claimed.receiver(), NEXT).stream().map(WaitingMessage::id).toList(),
					claimed.until(), now);
		}
	}
}
