package dev.baedal.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/** One version of one event: its schema and its samples from the folder. */
record Contract(String type, JsonNode schema, List<Sample> samples) {

	static final Path FOLDER = Path.of("src/main/resources/contracts");
	static final String SUFFIX = ".schema.json";
	static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

	private static final ObjectMapper JSON = new ObjectMapper();

	record Sample(String file, JsonNode event) {}

	static List<Contract> all() {
		return list(FOLDER).filter(file -> file.toString().endsWith(SUFFIX)).map(Contract::of).toList();
	}

	Set<ValidationMessage> faultsOf(JsonNode event) {
		JsonSchema compiled = SCHEMAS.getSchema(schema);
		return compiled.validate(event);
	}

	@Override
	public String toString() {
		return type;
	}

	static Stream<Path> list(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList().stream();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Contract of(Path schema) {
		String type = schema.getFileName().toString().replace(SUFFIX, "");
		Path samples = FOLDER.resolve(type);
		return new Contract(type, read(schema),
				Files.isDirectory(samples)
						? list(samples).map(file -> new Sample(file.getFileName().toString(), read(file))).toList()
						: List.of());
	}

	private static JsonNode read(Path file) {
		try {
			return JSON.readTree(file.toFile());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
