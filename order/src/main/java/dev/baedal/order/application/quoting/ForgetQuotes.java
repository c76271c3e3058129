package dev.baedal.order.application.quoting;

import java.time.Clock;

import dev.baedal.order.domain.Quotes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes expired quotes, which nobody can name any more. */
@Component
class ForgetQuotes {

	private final Quotes quotes;
	private final Clock clock;

	ForgetQuotes(Quotes quotes, Clock clock) {
		this.quotes = quotes;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${baedal.order.quotes.interval:1m}",
			initialDelayString = "${baedal.order.quotes.interval:1m}")
	@Transactional
	public void forget() {
		quotes.deleteExpiredBefore(clock.instant());
	}
}
