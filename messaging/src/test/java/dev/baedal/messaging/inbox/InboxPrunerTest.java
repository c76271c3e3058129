package dev.baedal.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.baedal.messaging.Topics;
import dev.baedal.messaging.outbox.Lease;
import dev.baedal.messaging.test.TestPlatform;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The inbox keeps an id longer than the topic keeps its event. An id is deleted only if the topic deletes events. */
@SpringBootTest
@ContextConfiguration(initializers = TestPlatform.class)
@Tag("service")
class InboxPrunerTest {

	@Autowired
	InboxPruner upkeep;
	@Autowired
	Lease lease;
	@Autowired
	MeterBinder messagingMetrics;
	@Autowired
	JdbcClient jdbc;
	@Value("${baedal.kafka}")
	String brokers;

	@BeforeEach
	void insertIds() {
		await().until(lease::isHeld);
		insertIds("old", 46, 1_200);
		insertIds("young", 44, 3);
	}

	@AfterEach
	void keepForEver() throws Exception {
		keepTopic("-1");
		jdbc.sql("DELETE FROM inbox").update();
	}

	@Test
	void deletesNothingIfTheTopicIsKeptForEver() {
		upkeep.round();

		assertThat(idsLeft("old")).isEqualTo(1_200);
		assertThat(upkeep.inboxRows()).isGreaterThanOrEqualTo(1_203);
	}

	@Test
	void deletesOldIdsIfTheTopicDeletesEvents() throws Exception {
		keepTopic(Long.toString(Duration.ofDays(30).toMillis()));

		upkeep.round();

		assertThat(idsLeft("old")).isZero();
		assertThat(idsLeft("young")).isEqualTo(3);
	}

	@Test
	void keepsIdsLongerThanTheTopicWhateverIsConfigured() {
		InboxRetention tooShort = new InboxRetention(Map.of(), Duration.ofDays(1));

		assertThat(tooShort.keep(Duration.ofDays(30).toMillis(), Duration.ofDays(7).toMillis()))
			.contains(Duration.ofDays(38));
		assertThat(tooShort.keep(-1, Duration.ofDays(7).toMillis())).isEmpty();
	}

	@Test
	void onlyTheOwnerOfTheLeaseDeletes() throws Exception {
		keepTopic(Long.toString(Duration.ofDays(30).toMillis()));
		InboxPruner another = new InboxPruner(jdbc, null, new Lease(jdbc), null, Duration.ofDays(1));

		another.round();

		assertThat(idsLeft("old")).isEqualTo(1_200);
	}

	@Test
	void showsTheSizesOfItsTables() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		messagingMetrics.bindTo(registry);

		assertThat(registry.get("baedal.database.size").gauge().value()).isGreaterThan(10_000);
		assertThat(registry.get("baedal.outbox.oldest").gauge().value()).isZero();
		upkeep.round();
		assertThat(registry.get("baedal.inbox").gauge().value()).isGreaterThanOrEqualTo(1_203);
	}

	private void insertIds(String name, int daysAgo, int many) {
		for (int i = 0; i < many; i++) {
			jdbc.sql("INSERT INTO inbox (event_id, received_at) VALUES (?, TIMESTAMPADD(DAY, ?, CURRENT_TIMESTAMP(3)))")
				.params(name + i, -daysAgo)
				.update();
		}
	}

	private long idsLeft(String name) {
		return jdbc.sql("SELECT COUNT(*) FROM inbox WHERE event_id LIKE ?")
			.param(name + "%")
			.query(Long.class)
			.single();
	}

	private void keepTopic(String millis) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
			admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, Topics.ORDERS),
					List.of(new AlterConfigOp(new ConfigEntry("retention.ms", millis), OpType.SET))))
				.all()
				.get();
		}
	}
}
