package dev.baedal.local.client;

import tools.jackson.databind.JsonNode;

/** An HTTP response; the body is a missing node if the response has no body, or none in JSON. */
public record JsonResponse(int status, JsonNode body) {

	public boolean ok() {
		return status / 100 == 2;
	}
}
