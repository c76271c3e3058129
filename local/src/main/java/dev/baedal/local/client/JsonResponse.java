package dev.baedal.local.client;

import java.net.http.HttpResponse;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * An HTTP response.
 *
 * @param status 0 without a response
 * @param body a missing node if the response has no body, or none in JSON
 */
public record JsonResponse(int status, String contentType, JsonNode body) {

	/** A request without a response. */
	public static final JsonResponse NONE = new JsonResponse(0, "", MissingNode.getInstance());

	static JsonResponse of(HttpResponse<String> response) {
		return new JsonResponse(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
				json(response.body()));
	}

	public boolean ok() {
		return status / 100 == 2;
	}

	/** Whether the response is a problem+json of this status with a code, as every refusal is. */
	public boolean isProblem() {
		return contentType.startsWith("application/problem+json") && body.path("status").asInt(0) == status
				&& body.path("code").asString("").matches("[A-Z_]+");
	}

	private static JsonNode json(String body) {
		try {
			return body.isBlank() ? MissingNode.getInstance() : JsonMapper.shared().readTree(body);
		}
		catch (JacksonException notJson) {
			return MissingNode.getInstance();
		}
	}
}
