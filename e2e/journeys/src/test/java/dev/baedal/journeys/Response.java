package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response, with assertions on it. */
record Response(HttpResponse<String> raw) {

	private static final JsonMapper JSON = new JsonMapper();

	int status() {
		return raw.statusCode();
	}

	JsonNode body() {
		return raw.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(raw.body());
	}

	long orderId() {
		return body().path("orderId").asLong();
	}

	String text(String field) {
		return body().path(field).asString(null);
	}

	String header(String name) {
		return raw.headers().firstValue(name).orElse(null);
	}

	/** The entries of a HAL page. */
	List<JsonNode> entries(String rel) {
		return body().path("_embedded").path(rel).valueStream().toList();
	}

	long totalElements() {
		return body().path("page").path("totalElements").asLong();
	}

	Response is(int status) {
		assertThat(raw.statusCode()).as(this::toString).isEqualTo(status);
		return this;
	}

	/** A problem+json with a code and without internals. */
	Response isProblem(int status) {
		is(status);
		assertThat(header("Content-Type")).as(this::toString).startsWith("application/problem+json");
		assertThat(body().path("status").asInt()).as(this::toString).isEqualTo(status);
		assertThat(text("code")).as(this::toString).matches("[A-Z_]+");
		assertThat(raw.body()).doesNotContain("Exception", "\tat ", "SQL", "java.");
		return this;
	}

	/** A 409 that names the current state and the allowed commands. */
	Response isNotAllowedIn(String state) {
		isNotAllowed();
		assertThat(text("current")).as(this::toString).isEqualTo(state);
		return this;
	}

	Response isNotAllowed() {
		isProblem(409);
		assertThat(text("current")).as(this::toString).isNotBlank();
		assertThat(text("currentLabel")).as(this::toString).matches("[가-힣]+");
		assertThat(body().path("allowed").isArray()).as(this::toString).isTrue();
		return this;
	}

	@Override
	public String toString() {
		return "%s %s → %d %s".formatted(raw.request().method(), raw.uri(), raw.statusCode(), raw.body());
	}
}
