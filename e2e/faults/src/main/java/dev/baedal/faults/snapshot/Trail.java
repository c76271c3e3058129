package dev.baedal.faults.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.faults.workload.ObservedResponse;

/** Everything about one order, from all sources; null where a service does not have it. */
public record Trail(long orderId, Order order, Payment payment, Cooking cooking, Delivery delivery, MyPage page,
		List<Coupon> coupons, List<Notification> notifications, List<Sent> sent, List<Event> events,
		List<ObservedResponse> seen, Charge charge) {

	/** The first occurrence of each event, in the order of the topic. */
	public List<Event> firsts() {
		Set<String> known = new HashSet<>();
		return events.stream().filter(event -> known.add(event.id())).toList();
	}

	/** The events of this type, each once: a repeated record does not count. */
	public List<Event> events(String type) {
		return firsts().stream().filter(event -> event.type().equals(type)).toList();
	}

	public Set<String> types() {
		return events.stream().map(Event::type).collect(Collectors.toSet());
	}

	public boolean isPlaced() {
		return order != null && order.isPlaced();
	}

	public boolean is(String status) {
		return order != null && order.status().equals(status);
	}

	/** Line by line, for the report. */
	public Stream<String> lines() {
		return Stream
			.of(Stream.of(order, payment, cooking, delivery, page, charge)
				.map(part -> part == null ? "–" : part.toString()), coupons.stream().map(Coupon::toString),
					notifications.stream().map(Notification::toString), sent.stream().map(Sent::toString),
					events.stream().map(Event::toString), seen.stream().map(ObservedResponse::toString))
			.flatMap(lines -> lines);
	}
}
