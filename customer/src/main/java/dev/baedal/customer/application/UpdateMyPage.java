package dev.baedal.customer.application;

import java.time.Instant;

import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.TrackedEvent;
import dev.baedal.messaging.BatchRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applies an event to the order's page, and creates the page if there is none. Runs in the inbox transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UpdateMyPage implements PageWriter {

	private final BatchRows<MyPage> pages;
	private final EntityManager entities;

	UpdateMyPage(BatchRows<MyPage> pages, EntityManager entities) {
		this.pages = pages;
		this.entities = entities;
	}

	@Override
	public void write(TrackedEvent tracked, PageEvent event, Instant at) {
		MyPage page = pages.find(event.orderId())
			.orElseGet(() -> pages.add(new MyPage(event.orderId(), event.customerId())));
		int lines = page.getHistory().size();
		page.apply(tracked, event.fields(), at);
		if (page.getVersion() != null && page.getHistory().size() == lines) {
			// the event changed nothing, but increments the version: a concurrent rebuild without this event must not
			// replace the page
			entities.lock(page, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		}
	}
}
