package dev.baedal.customer.messaging.rebuild;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.messaging.CustomerEventConsumer;
import dev.baedal.messaging.EventHandlers;
import dev.baedal.messaging.UnreadableEvent;
import dev.baedal.messaging.replay.PastEvent;
import dev.baedal.messaging.replay.PastEvents;
import dev.baedal.messaging.replay.TopicReader;
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
 * the inbox. An aborted run leaves correct pages; the next run starts over.
 */
@Component
class RebuildMyPages {

	private static final Logger log = LoggerFactory.getLogger(RebuildMyPages.class);
	private static final Set<String> TYPES = CustomerEventConsumer.handlers((tracked, event, at) -> {}).types();
	private static final int TRIES = 20;

	private final PastEvents topic;
	private final RebuildStore store;
	private final ReplaceMyPage pages;
	private final TransactionTemplate transaction;
	private final JsonMapper json;

	RebuildMyPages(PastEvents topic, RebuildStore store, ReplaceMyPage pages, PlatformTransactionManager transactions,
			JsonMapper json) {
		this.topic = topic;
		this.store = store;
		this.pages = pages;
		this.transaction = new TransactionTemplate(transactions);
		this.json = json;
	}

	void run(RebuildProgress progress) {
		String run = store.begin();
		try (TopicReader reader = topic.read()) {
			readAll(reader, run, progress);
			long last = store.lastOrder();
			for (var next = store.nextPlaced(0); next.isPresent()
					&& next.get().orderId() <= last; next = store.nextPlaced(next.get().orderId())) {
				progress.replaced(replace(reader, run, next.get()));
			}
		}
		store.clear();
	}

	private void readAll(TopicReader reader, String run, RebuildProgress progress) {
		do {
			List<PastEvent> events = reader.next();
			transaction.executeWithoutResult(status -> {
				store.require(run);
				store.add(events, TYPES);
			});
			progress.read(events.size());
		}
		while (!reader.hasReadAll());
	}

	private RebuildProgress.Outcome replace(TopicReader reader, String run, RebuildStore.Placed order) {
		for (int tries = 1;; tries++) {
			Map<TopicPartition, Long> place = reader.place();
			try {
				return transaction.execute(status -> replaceOne(reader, run, order));
			}
			catch (TransientDataAccessException | DuplicateKeyException e) {
				if (tries == TRIES) {
					throw e;
				}
				log.debug("The rebuild retries the page of order {}", order.orderId(), e);
				reader.returnTo(place);
			}
		}
	}

	/**
	 * Locks the inbox before the page, as the live consumer does, to avoid a deadlock. An event of this order that
	 * arrives between the two locks cannot be added, so the page is retried.
	 */
	private RebuildProgress.Outcome replaceOne(TopicReader reader, String run, RebuildStore.Placed order) {
		store.require(run);
		store.add(reader.upToNow(order.partition()), TYPES);
		List<PastEvent> events = store.of(order.orderId());
		if (reader.isCut(order.partition())
				&& events.stream().noneMatch(event -> event.type().equals("PaymentApproved.v1"))) {
			log.warn(
					"The rebuild leaves the page of order {} unchanged: the order's first event is no longer on the topic",
					order.orderId());
			return RebuildProgress.Outcome.LEFT;
		}
		MyPage rebuilt;
		try {
			rebuilt = rebuild(order.orderId(), events);
		}
		catch (UnreadableEvent e) {
			log.warn("The rebuild leaves the page of order {} unchanged: {}", order.orderId(), e.toString());
			return RebuildProgress.Outcome.LEFT;
		}
		store.markConsumed(order.orderId());
		pages.lock(order.orderId());
		List<PastEvent> more = reader.upToNow(order.partition());
		if (more.stream().anyMatch(event -> Long.toString(order.orderId()).equals(event.key()))) {
			throw new CannotAcquireLockException("order " + order.orderId() + " goes on at this moment");
		}
		store.add(more, TYPES);
		return pages.replace(rebuilt) ? RebuildProgress.Outcome.CHANGED : RebuildProgress.Outcome.SAME;
	}

	private MyPage rebuild(long orderId, List<PastEvent> events) {
		MyPage[] page = new MyPage[1];
		EventHandlers handlers = CustomerEventConsumer.handlers((tracked, event, at) -> {
			if (page[0] == null) {
				page[0] = new MyPage(orderId, event.customerId());
			}
			page[0].apply(tracked, event.fields(), at);
		});
		events.forEach(event -> event.tell(handlers, json));
		return page[0];
	}
}
