package dev.baedal.load.platform;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.baedal.local.programs.Program;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;

/** Counts committed events that are not handled yet: rows in the outboxes, and the lag of the consumers. */
public final class Backlog implements AutoCloseable {

	private static final long TIMEOUT_NANOS = TimeUnit.MINUTES.toNanos(3);
	private static final long POLL_MILLIS = 500;
	private static final long NEGLIGIBLE_EVENTS = 20;

	private final Platform platform;
	private final Admin admin;

	public Backlog(Platform platform) {
		this.platform = platform;
		this.admin = Admin
			.create(Map.of("bootstrap.servers", "localhost:" + Program.KAFKA.port(platform.running().portOffset())));
	}

	public long events() throws InterruptedException, ExecutionException {
		long events = outboxes();
		for (var group : groups()) {
			events += lag(group);
		}
		return events;
	}

	/** Waits, so that each row of the table starts without events of the previous row. */
	public void awaitDrained() throws InterruptedException, ExecutionException {
		long deadline = System.nanoTime() + TIMEOUT_NANOS;
		while (events() > NEGLIGIBLE_EVENTS && System.nanoTime() < deadline) {
			Thread.sleep(POLL_MILLIS);
		}
	}

	/** Rows in the outboxes of all services. */
	public long outboxes() throws InterruptedException {
		return (long) platform.sum("baedal.outbox");
	}

	/** The number of events that a service has not handled, or whose offsets it has not committed. */
	public long of(Program service) throws InterruptedException, ExecutionException {
		long events = 0;
		for (var group : groups()) {
			events += group.groupId().equals(service.label()) ? lag(group) : 0;
		}
		return events;
	}

	private Iterable<GroupListing> groups() throws InterruptedException, ExecutionException {
		return admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get();
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

	@Override
	public void close() {
		admin.close();
	}
}
