package dev.baedal.local;

import tools.jackson.databind.JsonNode;

/** An HTTP answer; the body is a missing node where there was none, or none in JSON. */
public record Answer(int status, JsonNode body) {

	public boolean ok() {
		return status / 100 == 2;
	}
}
