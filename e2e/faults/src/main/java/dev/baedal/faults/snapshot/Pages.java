package dev.baedal.faults.snapshot;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baedal.faults.cluster.Installation;
import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lists of the services, page by page. */
final class Pages {

	static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final Http http;
	private final String gateway;

	Pages(Installation place) {
		this.http = place.http(Duration.ofSeconds(30));
		this.gateway = place.gateway();
	}

	<T> List<T> all(String list, String sort, Class<T> type) throws IOException, InterruptedException {
		return all(list, list, sort, type);
	}

	/** @throws IllegalStateException if it cannot be read */
	<T> List<T> all(String path, String list, String sort, Class<T> type) throws IOException, InterruptedException {
		List<T> entries = new ArrayList<>();
		int pages = 1;
		for (int page = 0; page < pages; page++) {
			JsonResponse answer = http.get("%s/%s?size=100&sort=%s&page=%d".formatted(gateway, path, sort, page));
			if (!answer.ok()) {
				throw new IllegalStateException(
						"GET /%s page %d → %d %s".formatted(path, page, answer.status(), answer.body()));
			}
			for (JsonNode entry : answer.body().path("_embedded").path(list)) {
				entries.add(JSON.treeToValue(entry, type));
			}
			pages = answer.body().path("page").path("totalPages").asInt();
		}
		return entries;
	}

	<T> Optional<T> one(String list, long id, Class<T> type) throws IOException, InterruptedException {
		JsonResponse answer = http.get(gateway + "/" + list + "/" + id);
		if (!answer.ok() && answer.status() != 404) {
			throw new IllegalStateException("GET /%s/%d → %d".formatted(list, id, answer.status()));
		}
		return answer.ok() ? Optional.of(JSON.treeToValue(answer.body(), type)) : Optional.empty();
	}
}
