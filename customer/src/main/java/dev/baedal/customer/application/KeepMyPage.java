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

/** Writes what happened into the order's page, and begins it where there is none. Runs in the inbox's transaction. */
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
			// it changed nothing here, but a page that is made anew at this moment without it must not take this place
			entities.lock(page, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		}
	}
}
