package dev.baedal.local.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.Running;
import dev.baedal.local.programs.Program;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;

/** Counts committed events that are not handled yet: rows in the outboxes, and the lag of the consumers. */
final class Backlog implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofMinutes(3);
	private static final long POLL_MILLIS = 500;
	private static final long NEGLIGIBLE_EVENTS = 20;

	private final Http http;
	private final Running running;
	private final Admin admin;

	Backlog(Running running) {
		this.running = running;
		this.http = running.http(Duration.ofSeconds(5));
		this.admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + Program.KAFKA.port(running.portOffset())));
	}

	long events() throws IOException, InterruptedException, ExecutionException {
		long events = outboxes();
		for (var group : admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
			events += lag(group);
		}
		return events;
	}

	/** Waits, so that each row of the table starts without events of the previous row. */
	void awaitDrained() throws IOException, InterruptedException, ExecutionException {
		long deadline = System.nanoTime() + TIMEOUT.toNanos();
		while (events() > NEGLIGIBLE_EVENTS && System.nanoTime() < deadline) {
			Thread.sleep(POLL_MILLIS);
		}
	}

	private long lag(GroupListing group) throws InterruptedException, ExecutionException {
		var read = admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get();
		var ends = admin
			.listOffsets(read.keySet()
				.stream()
				.collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
			.all()
			.get();
		return ends.entrySet()
			.stream()
			.mapToLong(end -> end.getValue().offset() - read.get(end.getKey()).offset())
			.sum();
	}

	private long outboxes() throws IOException, InterruptedException {
		long rows = 0;
		for (var program : Program.owners()) {
			var response = http.get("http://localhost:" + program.managementPort(running.portOffset())
					+ "/actuator/metrics/baedal.outbox");
			rows += response.body().path("measurements").path(0).path("value").asLong(0);
		}
		return rows;
	}

	@Override
	public void close() {
		admin.close();
	}
}
