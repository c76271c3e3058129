package dev.baedal.gateway.seeds;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * The request that replaces a seed's request.
 *
 * @param path as the request line has it
 * @param body null for none
 * @param created whether the seed's client expects 201 where the platform responds with 200
 */
record Command(HttpMethod method, String path, JsonNode body, boolean created) {

	static Command post(String path, JsonNode body) {
		return new Command(HttpMethod.POST, path, body, false);
	}

	static Command put(String path, JsonNode body) {
		return new Command(HttpMethod.PUT, path, body, false);
	}

	static Command put(String path) {
		return put(path, null);
	}

	Command asCreated() {
		return new Command(method, path, body, true);
	}
}
