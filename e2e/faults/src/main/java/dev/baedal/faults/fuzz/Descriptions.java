package dev.baedal.faults.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.baedal.faults.site.Place;
import dev.baedal.local.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the running services offer from their OpenAPI descriptions. */
final class Descriptions {

	private static final JsonMapper JSON = JsonMapper.builder().build();
	private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

	private final Place place;
	private final HttpClient http = HttpClient.newHttpClient();

	Descriptions(Place place) {
		this.place = place;
	}

	/** @throws IOException if a service gives no description */
	List<Operation> read() throws IOException, InterruptedException {
		List<Operation> operations = new ArrayList<>();
		for (Program service : Program.services()) {
			if (service != Program.GATEWAY && service != Program.IDENTITY) {
				read(service, operations);
			}
		}
		return operations;
	}

	private void read(Program service, List<Operation> operations) throws IOException, InterruptedException {
		URI address = URI.create(place.url(service) + "/v3/api-docs");
		var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IOException("%s answers %d".formatted(address, answer.statusCode()));
		}
		JsonNode description = JSON.readTree(answer.body());
		for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
			for (String method : METHODS) {
				JsonNode operation = path.getValue().path(method);
				if (operation.isObject()) {
					operations.add(new Operation(service, method.toUpperCase(Locale.ROOT), path.getKey(), queries(operation),
							fields(operation, description)));
				}
			}
		}
	}

	private static List<String> queries(JsonNode operation) {
		return operation.path("parameters")
			.valueStream()
			.filter(parameter -> parameter.path("in").asString("").equals("query"))
			.map(parameter -> parameter.path("name").asString())
			.toList();
	}

	private static List<Operation.Field> fields(JsonNode operation, JsonNode description) {
		JsonNode schema = resolved(operation.path("requestBody").path("content").path("application/json").path("schema"), description);
		List<Operation.Field> fields = new ArrayList<>();
		for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
			JsonNode type = resolved(property.getValue(), description);
			fields.add(new Operation.Field(property.getKey(), type.path("type").asString("string"),
					type.path("enum").valueStream().map(JsonNode::asString).toList()));
		}
		return fields;
	}

	private static JsonNode resolved(JsonNode schema, JsonNode description) {
		String reference = schema.path("$ref").asString("");
		return reference.isEmpty() ? schema : description.at(reference.substring(1));
	}
}
