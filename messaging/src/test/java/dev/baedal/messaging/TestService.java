package dev.baedal.messaging;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A minimal service: it stores the events that it consumes, and fails on request. */
@SpringBootApplication
public class TestService {

	public final AtomicInteger transientFailures = new AtomicInteger();
	public volatile int impossible = -1;
	public volatile Runnable afterEffect = () -> {};

	@Bean
	EventHandlers handlers(JdbcClient jdbc) {
		return new EventHandlers().on(Happened.class, event -> {
			jdbc.sql("INSERT INTO effect (order_id, n) VALUES (?, ?)").params(event.orderId(), event.n()).update();
			afterEffect.run();
			if (event.n() == impossible) {
				throw new IllegalStateException("impossible event " + event.n());
			}
			if (transientFailures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
				throw new TransientDataAccessResourceException("away for a moment");
			}
		}).on(OrderAnonymised.class, event -> {});
	}

	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) {}
}
