package dev.baedal.customer.application;

import java.time.Instant;

import dev.baedal.customer.domain.Happening;
import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.MyPages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what happened into the order's page, and begins it where there is none. Runs in the inbox's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class KeepMyPage {

	private final MyPages pages;

	KeepMyPage(MyPages pages) {
		this.pages = pages;
	}

	/** @param at when it happened, by the event's own time */
	public void keep(Happening happening, News news, Instant at) {
		MyPage page = pages.findByOrderId(news.orderId())
			.orElseGet(() -> new MyPage(news.orderId(), news.customerId()));
		page.hear(happening, news.facts(), at);
		pages.save(page);
	}
}
