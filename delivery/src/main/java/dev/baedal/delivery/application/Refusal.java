package dev.baedal.delivery.application;

import java.util.List;

/** Why order does not close a deal: where the order stands, and what is possible there instead. */
public record Refusal(String current, String currentLabel, List<String> allowed) {

	public Refusal {
		allowed = allowed == null ? List.of() : List.copyOf(allowed);
	}
}
