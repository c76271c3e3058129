package dev.baedal.delivery.application.confirming;

import java.util.List;

/** Why order refuses to close an order: the order's status and the commands allowed instead. */
public record CloseRefusalReason(String current, String currentLabel, List<String> allowed) {

	public CloseRefusalReason {
		allowed = allowed == null ? List.of() : List.copyOf(allowed);
	}
}
