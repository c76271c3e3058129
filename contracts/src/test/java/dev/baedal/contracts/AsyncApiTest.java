package dev.baedal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

	private static JsonNode api;

	@BeforeAll
	static void read() throws IOException {
		api = new YAMLMapper().readTree(new File("asyncapi.yaml"));
	}

	@Test
	void namesExactlyTheExistingSchemas() {
		List<String> named = new ArrayList<>();
		for (JsonNode message : api.at("/components/messages")) {
			String type = message.path("name").asText();
			assertThat(message.at("/payload/$ref").asText())
				.isEqualTo("./" + Contract.FOLDER + "/" + type + Contract.SUFFIX);
			named.add(type);
		}

		assertThat(named).containsExactlyInAnyOrderElementsOf(SchemasTest.types());
	}

	@Test
	void everyMessageIsOnOneChannel() {
		List<String> onChannels = new ArrayList<>();
		api.path("channels")
			.forEach(channel -> channel.path("messages").fieldNames().forEachRemaining(onChannels::add));

		assertThat(onChannels).containsExactlyInAnyOrderElementsOf(messages());
	}

	@Test
	void everyMessageHasOneSender() {
		assertThat(messagesOf("send")).containsExactlyInAnyOrderElementsOf(messages());
	}

	/** PaymentDeclined is published for the record: order gets the decline as the HTTP response. */
	@Test
	void everyMessageButOneIsReceived() {
		assertThat(messages()).filteredOn(message -> !messagesOf("receive").contains(message))
			.containsExactly("PaymentDeclined");
	}

	@Test
	void everyReferenceResolves() {
		assertThat(api.findValuesAsText("$ref")).isNotEmpty()
			.allSatisfy(
					reference -> assertThat(reference.startsWith("#") ? !api.at(reference.substring(1)).isMissingNode()
							: new File(reference).isFile())
						.as(reference)
						.isTrue());
	}

	private static List<String> messages() {
		List<String> names = new ArrayList<>();
		api.at("/components/messages").fieldNames().forEachRemaining(names::add);
		return names;
	}

	private static List<String> messagesOf(String action) {
		List<String> names = new ArrayList<>();
		for (JsonNode operation : api.path("operations")) {
			if (operation.path("action").asText().equals(action)) {
				operation.path("messages")
					.findValuesAsText("$ref")
					.forEach(ref -> names.add(ref.replaceAll(".*/", "")));
			}
		}
		return names;
	}
}
