package dev.baedal.platform.deadline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Logs the overdue orders for an operator, each time that the set of orders changes. */
@Component
class OverdueLogger {

	private static final Logger log = LoggerFactory.getLogger(OverdueLogger.class);
	private static final int MOST = 20;

	private final List<Overdue> kinds;
	private final Map<String, List<Long>> logged = new ConcurrentHashMap<>();

	OverdueLogger(ObjectProvider<Overdue> kinds) {
		this.kinds = kinds.stream().toList();
	}

	@Scheduled(fixedDelayString = "${baedal.overdue.interval:60s}",
			initialDelayString = "${baedal.overdue.interval:60s}")
	void logChanges() {
		for (Overdue overdue : kinds) {
			List<Long> orders = overdue.orders(MOST);
			if (!orders.equals(logged.getOrDefault(overdue.kind(), List.of()))) {
				logged.put(overdue.kind(), orders);
				logNow(overdue, orders);
			}
		}
	}

	private static void logNow(Overdue overdue, List<Long> orders) {
		if (orders.isEmpty()) {
			log.info("No order is past the deadline {} any more", overdue.kind());
		}
		else {
			log.warn("{} orders are past the deadline {} ({}), the first of them: {}", overdue.count(), overdue.kind(),
					overdue.deadline(), orders);
		}
	}
}
