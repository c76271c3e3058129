package dev.baedal.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.baedal.messaging.Event;
import dev.baedal.messaging.EventType;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks both sides of the contracts (M49): a published event matches its schema, and a consumer's record reads every
 * sample.
 */
public final class Contracts {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Contracts() {}

	/** Asserts that the JSON of the event matches its schema. */
	public static void assertAllowed(Event event) {
		String schema = text(resources(type(event.getClass()) + ".schema.json")[0]);
		assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
			.getSchema(schema)
			.validate(JSON.writeValueAsString(event), InputFormat.JSON)).isEmpty();
	}

	/**
	 * Asserts that every sample has each field of a consumer's record, with the value that the record reads. A field
	 * that was added later may be missing from an older sample, and then has its default.
	 */
	public static void assertReadable(Class<?> consumed) {
		Resource[] samples = resources(type(consumed) + "/*.json");
		assertThat(samples).isNotEmpty();
		JsonNode fields = JSON.readTree(text(resources(type(consumed) + ".schema.json")[0])).path("properties");
		for (Resource sample : samples) {
			ObjectNode written = (ObjectNode) JSON.readTree(text(sample));
			JsonNode read = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(written, consumed)));
			fields.propertyStream()
				.filter(field -> field.getValue().has("default"))
				.forEach(field -> written.putIfAbsent(field.getKey(), field.getValue().get("default")));
			assertThat(read.propertyNames()).isNotEmpty();
			assertContains(written, read, consumed.getSimpleName());
		}
	}

	/** Nested records also name only the fields that they use. */
	private static void assertContains(JsonNode written, JsonNode read, String path) {
		assertThat(written).as(path).isNotNull();
		if (read.isObject()) {
			read.propertyNames().forEach(name -> assertContains(written.get(name), read.get(name), path + "." + name));
		}
		else if (read.isArray()) {
			assertThat(written.size()).as(path).isEqualTo(read.size());
			for (int i = 0; i < read.size(); i++) {
				assertContains(written.get(i), read.get(i), path + "[" + i + "]");
			}
		}
		else {
			assertThat(written).as(path).isEqualTo(read);
		}
	}

	/**
	 * Asserts that asyncapi.yaml lists exactly these events for this service.
	 *
	 * @param action send or receive
	 */
	@SuppressWarnings("unchecked")
	public static void assertDeclared(String service, String action, Stream<? extends Class<?>> events) {
		Map<String, Object> api = new Yaml().load(text(new FileSystemResource("../contracts/asyncapi.yaml")));
		Map<String, Map<String, Object>> operations = (Map<String, Map<String, Object>>) api.get("operations");
		List<String> declared = operations.entrySet()
			.stream()
			.filter(operation -> operation.getKey().matches(service + "(Says|Hears).*"))
			.filter(operation -> operation.getValue().get("action").equals(action))
			.flatMap(operation -> ((List<Map<String, String>>) operation.getValue().get("messages")).stream())
			.map(message -> message.get("$ref").replaceFirst(".*/", "") + ".v1")
			.toList();
		assertThat(declared).containsExactlyInAnyOrderElementsOf(events.map(Contracts::type).distinct().toList());
	}

	private static String type(Class<?> event) {
		return event.getAnnotation(EventType.class).value();
	}

	private static Resource[] resources(String pattern) {
		try {
			return new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/" + pattern);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String text(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
