package dev.baedal.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import dev.baedal.messaging.Happened;
import dev.baedal.messaging.Outbox;
import dev.baedal.messaging.TestService;
import dev.baedal.messaging.test.TestPlatform;
import dev.baedal.platform.health.StuckThreadHealthIndicator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A consumed event belongs to the trace in which it was published, through outbox and topic. Also covers the metrics
 * and the liveness of consuming.
 */
@SpringBootTest
@ContextConfiguration(initializers = TestPlatform.class)
@Tag("service")
class TraceTest {

	@Autowired
	TestService service;
	@Autowired
	Outbox outbox;
	@Autowired
	PlatformTransactionManager transactions;
	@Autowired
	ObservationRegistry observations;
	@Autowired
	Tracer tracer;
	@Autowired
	MeterRegistry meters;
	@Autowired
	Inbox inbox;
	@Autowired
	ListenerContainers consumers;

	@AfterEach
	void resetService() {
		service.afterEffect = () -> {};
	}

	@Test
	void traceReachesTheConsumersLogThroughOutboxAndTopic() {
		AtomicReference<Map<String, String>> logged = new AtomicReference<>();
		service.afterEffect = () -> logged.compareAndSet(null, MDC.getCopyOfContextMap());

		String trace = Observation.createNotStarted("a request", observations).observe(() -> {
			publish(7_001);
			return tracer.currentSpan().context().traceId();
		});

		await().until(() -> logged.get() != null);
		assertThat(logged.get()).containsEntry("traceId", trace).containsEntry("orderId", "7001");
		assertThat(MDC.get("orderId")).isNull();
	}

	@Test
	void countsCommittedEventsAndTimesConsumedOnes() {
		double published = meters.counter("baedal.events.published", "type", "Happened.v1").count();
		publish(7_002);
		new TransactionTemplate(transactions).executeWithoutResult(status -> {
			outbox.publish(new Happened(7_003, 1));
			status.setRollbackOnly();
		});

		assertThat(meters.counter("baedal.events.published", "type", "Happened.v1").count()).isEqualTo(published + 1);
		await().untilAsserted(() -> assertThat(meters.find("baedal.events.consumed").tag("type", "Happened.v1").timers())
			.isNotEmpty()
			.allSatisfy(timer -> assertThat(timer.count()).isPositive()));
		assertThat(meters.find("baedal.events.publish").meter()).isNull();
	}

	@Test
	void livenessIsDownWhileAConsumerIsStuck() {
		CountDownLatch over = new CountDownLatch(1);
		StuckThreadHealthIndicator health = new StuckThreadHealthIndicator(consumers::areAlive, inbox.underWay(),
				Duration.ofMillis(200));
		await().until(() -> health.health().getStatus().equals(Status.UP));
		service.afterEffect = () -> {
			try {
				over.await();
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		};
		try {
			publish(7_004);
			await().until(() -> health.health().getStatus().equals(Status.DOWN));
		}
		finally {
			over.countDown();
		}
		await().until(() -> health.health().getStatus().equals(Status.UP));
	}

	private void publish(long orderId) {
		new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.publish(new Happened(orderId, 1)));
	}
}
