package dev.baedal.journeys;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.baedal.local.client.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client of the gateway or of a service's own port. @param callers add tokens; null in open mode */
record ApiClient(String address, Callers callers) {

	private static final Http HTTP = new Http(Duration.ofSeconds(20));

	/** Without tokens, unless a request has its own. */
	ApiClient(String address) {
		this(address, null);
	}

	Response get(String path) {
		return send("GET", path, null);
	}

	Response post(String path, Map<String, ?> body, String... headers) {
		return send("POST", path, JsonMapper.shared().writeValueAsString(body), headers);
	}

	Response put(String path) {
		return send("PUT", path, null);
	}

	/** @param body taken from another response */
	Response put(String path, JsonNode body) {
		return send("PUT", path, body.toString());
	}

	Response put(String path, Map<String, ?> body) {
		return send("PUT", path, JsonMapper.shared().writeValueAsString(body));
	}

	Response patch(String path, Map<String, ?> body) {
		return send("PATCH", path, JsonMapper.shared().writeValueAsString(body));
	}

	Response delete(String path) {
		return send("DELETE", path, null);
	}

	/** Every entry of a list, page by page along the links. */
	List<JsonNode> all(String path, String sort) {
		List<JsonNode> entries = new ArrayList<>();
		String rel = path.substring(1);
		String next = address + path + "?size=100&sort=" + sort;
		while (next != null) {
			Response page = send("GET", URI.create(next), null).is(200);
			entries.addAll(page.entries(rel));
			next = page.body().path("_links").path("next").path("href").asString(null);
		}
		return entries;
	}

	/** @param headers names and values in turn; the Content-Type of a body is JSON by default */
	Response send(String method, String path, String body, String... headers) {
		return send(method, URI.create(address + path), body, headers);
	}

	private Response send(String method, URI uri, String body, String... headers) {
		Map<String, String> all = new HashMap<>();
		if (body != null) {
			all.put("Content-Type", "application/json");
		}
		if (callers != null) {
			all.put("Authorization", callers.bearer(method, uri, body));
		}
		for (int i = 0; i < headers.length; i += 2) {
			all.put(headers[i], headers[i + 1]);
		}
		try {
			return new Response(HTTP.exchange(method, uri.toString(), body, all));
		}
		catch (IOException e) {
			throw new NoResponse(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
