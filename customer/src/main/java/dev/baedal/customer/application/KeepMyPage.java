package dev.baedal.customer.application;

import java.time.Instant;

import dev.baedal.customer.domain.Happening;
import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.MyPages;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applies an event to the order's page, and creates the page if there is none. Runs in the inbox transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class KeepMyPage implements Ear {

	private final MyPages pages;
	private final EntityManager entities;

	KeepMyPage(MyPages pages, EntityManager entities) {
		this.pages = pages;
		this.entities = entities;
	}

	@Override
	public void keep(Happening happening, News news, Instant at) {
		MyPage page = pages.findByOrderId(news.orderId())
			.orElseGet(() -> new MyPage(news.orderId(), news.customerId()));
		int lines = page.getHistory().size();
		page.hear(happening, news.facts(), at);
		pages.save(page);
		if (page.getVersion() != null && page.getHistory().size() == lines) {
			// the event changed nothing, but increments the version: a concurrent rebuild without this event must not
			// replace the page
			entities.lock(page, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		}
	}
}
