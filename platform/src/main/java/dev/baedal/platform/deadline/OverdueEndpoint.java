package dev.baedal.platform.deadline;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/overdue}: lists the orders that wait beyond a deadline, for each waiting state. */
@Component
@Endpoint(id = "overdue")
class OverdueEndpoint {

	private static final int MOST = 100;

	private final List<Overdue> kinds;

	OverdueEndpoint(ObjectProvider<Overdue> kinds) {
		this.kinds = kinds.stream().toList();
	}

	@ReadOperation
	List<Waiting> list() {
		return kinds.stream()
			.map(overdue -> new Waiting(overdue.kind(), overdue.deadline().toString(), overdue.count(),
					overdue.orders(MOST)))
			.toList();
	}

	/**
	 * @param deadline ISO 8601
	 * @param orders the first of them
	 */
	record Waiting(String kind, String deadline, long count, List<Long> orders) {}
}
