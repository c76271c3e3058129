package dev.baedal.customer.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.baedal.customer.application.ReplaceMyPage;
import dev.baedal.customer.domain.MyPage;
import dev.baedal.messaging.EventHandlers;
import dev.baedal.messaging.replay.PastEvent;
import dev.baedal.messaging.replay.PastEvents;
import dev.baedal.messaging.replay.TopicReader;
import dev.baedal.messaging.UnreadableEvent;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rebuilds MyPage from the topic while it is read and written (M22). Reads all events first, then replaces each page
 * whose OrderPlaced is among them, in a transaction of its own. Under the page's lock that transaction reads up to the
 * topic's end, so it has every event that the live consumer has consumed; it inserts the events not consumed yet into
 * the inbox. A run that dies leaves correct pages; the next run starts over.
 */
@Component
class RebuildMyPages {

	private static final Logger log = LoggerFactory.getLogger(RebuildMyPages.class);
	private static final Set<String> TYPES = CustomerEventConsumer.telling((happening, news, at) -> {}).types();
	private static final int TRIES = 20;

	private final PastEvents topic;
	private final RetoldEvents retold;
	private final ReplaceMyPage pages;
	private final TransactionTemplate transaction;
	private final JsonMapper json;

	RebuildMyPages(PastEvents topic, RetoldEvents retold, ReplaceMyPage pages, PlatformTransactionManager transactions,
			JsonMapper json) {
		this.topic = topic;
		this.retold = retold;
		this.pages = pages;
		this.transaction = new TransactionTemplate(transactions);
		this.json = json;
	}

	void run(RebuildProgress progress) {
		String run = retold.begin();
		try (TopicReader reader = topic.read()) {
			readAll(reader, run, progress);
			long last = retold.lastOrder();
			for (var next = retold.nextPlaced(0); next.isPresent()
					&& next.get().orderId() <= last; next = retold.nextPlaced(next.get().orderId())) {
				progress.replaced(replace(reader, run, next.get()));
			}
		}
		retold.clear();
	}

	private void readAll(TopicReader reader, String run, RebuildProgress progress) {
		do {
			List<PastEvent> events = reader.next();
			transaction.executeWithoutResult(status -> {
				retold.require(run);
				retold.add(events, TYPES);
			});
			progress.read(events.size());
		}
		while (!reader.hasReadAll());
	}

	private RebuildProgress.Outcome replace(TopicReader reader, String run, RetoldEvents.Placed order) {
		for (int tries = 1;; tries++) {
			Map<TopicPartition, Long> place = reader.place();
			try {
				return transaction.execute(status -> replaceOne(reader, run, order));
			}
			catch (TransientDataAccessException | DuplicateKeyException e) {
				if (tries == TRIES) {
					throw e;
				}
				log.debug("Page of order {} is tried again", order.orderId(), e);
				reader.returnTo(place);
			}
		}
	}

	/**
	 * Locks the inbox before the page, as the live consumer does, to avoid a deadlock. An event of this order that
	 * arrives between the two locks cannot be added, so the page is retried.
	 */
	private RebuildProgress.Outcome replaceOne(TopicReader reader, String run, RetoldEvents.Placed order) {
		retold.require(run);
		retold.add(reader.upToNow(order.partition()), TYPES);
		List<PastEvent> events = retold.of(order.orderId());
		if (reader.isCut(order.partition())
				&& events.stream().noneMatch(event -> event.type().equals("PaymentApproved.v1"))) {
			log.warn("Page of order {} is left as it is: its first event is no longer on the topic", order.orderId());
			return RebuildProgress.Outcome.LEFT;
		}
		MyPage told;
		try {
			told = tell(order.orderId(), events);
		}
		catch (UnreadableEvent e) {
			log.warn("Page of order {} is left as it is: {}", order.orderId(), e.toString());
			return RebuildProgress.Outcome.LEFT;
		}
		retold.markHeard(order.orderId());
		pages.lock(order.orderId());
		List<PastEvent> more = reader.upToNow(order.partition());
		if (more.stream().anyMatch(event -> Long.toString(order.orderId()).equals(event.key()))) {
			throw new CannotAcquireLockException("order " + order.orderId() + " goes on at this moment");
		}
		retold.add(more, TYPES);
		return pages.replace(told) ? RebuildProgress.Outcome.CHANGED : RebuildProgress.Outcome.SAME;
	}

	private MyPage tell(long orderId, List<PastEvent> events) {
		MyPage[] page = new MyPage[1];
		EventHandlers told = CustomerEventConsumer.telling((happening, news, at) -> {
			if (page[0] == null) {
				page[0] = new MyPage(orderId, news.customerId());
			}
			page[0].hear(happening, news.facts(), at);
		});
		events.forEach(event -> event.tell(told, json));
		return page[0];
	}
}
