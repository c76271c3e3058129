package dev.baedal.faults.fuzz;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.baedal.faults.cluster.Installation;
import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.programs.Program;
import tools.jackson.databind.JsonNode;

/** Reads the operations of the running services from their OpenAPI descriptions. */
final class Descriptions {

	private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

	private final Installation place;
	private final Http http;

	Descriptions(Installation place) {
		this.place = place;
		this.http = place.http(Duration.ofSeconds(10));
	}

	/** @throws IOException if a service has no description */
	List<Operation> read() throws IOException, InterruptedException {
		List<Operation> operations = new ArrayList<>();
		for (Program service : Program.owners()) {
			read(service, operations);
		}
		if (http.hasLogin()) {
			operations.addAll(IdentityOperations.all());
		}
		return operations;
	}

	private void read(Program service, List<Operation> operations) throws IOException, InterruptedException {
		String address = place.url(service) + "/v3/api-docs";
		JsonResponse answer = http.get(address);
		if (!answer.ok()) {
			throw new IOException("%s returned %d".formatted(address, answer.status()));
		}
		JsonNode description = answer.body();
		for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
			for (String method : METHODS) {
				JsonNode operation = path.getValue().path(method);
				if (operation.isObject()) {
					operations.add(new Operation(service, method.toUpperCase(Locale.ROOT), path.getKey(),
							queries(operation), fields(operation, description)));
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
		JsonNode schema = resolved(
				operation.path("requestBody").path("content").path("application/json").path("schema"), description);
		List<Operation.Field> fields = new ArrayList<>();
		List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
		for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
			JsonNode type = resolved(property.getValue(), description);
			fields.add(new Operation.Field(property.getKey(), type.path("type").asString("string"),
					type.path("enum").valueStream().map(JsonNode::asString).toList(),
					required.contains(property.getKey())));
		}
		return fields;
	}

	private static JsonNode resolved(JsonNode schema, JsonNode description) {
		String reference = schema.path("$ref").asString("");
		return reference.isEmpty() ? schema : description.at(reference.substring(1));
	}
}
