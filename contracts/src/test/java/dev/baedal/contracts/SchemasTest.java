package dev.baedal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {

	static List<Contract> contracts() {
		return Contract.all();
	}

	@ParameterizedTest
	@MethodSource("contracts")
	void everySchemaIsValid(Contract contract) {
		var metaSchema = Contract.SCHEMAS.getSchema(SchemaLocation.of(VersionFlag.V202012.getId()));

		assertThat(metaSchema.validate(contract.schema())).isEmpty();
		assertThat(contract.schema().path("title").asText()).isEqualTo(contract.type());
	}

	@ParameterizedTest
	@MethodSource("contracts")
	void everySampleMatchesItsSchema(Contract contract) {
		assertThat(contract.samples()).isNotEmpty()
			.allSatisfy(sample -> assertThat(contract.faultsOf(sample.event())).as(sample.file()).isEmpty());
	}

	/** The default of a field that was added later is its value in an event without it. */
	@ParameterizedTest
	@MethodSource("contracts")
	void rejectsAnEventWithoutAFieldThatHasNoDefault(Contract contract) {
		JsonNode sample = contract.samples().get(0).event();

		contract.schema().path("properties").properties().forEach(field -> {
			ObjectNode without = sample.deepCopy();
			without.remove(field.getKey());
			assertThat(contract.faultsOf(without).isEmpty()).as("without " + field.getKey())
				.isEqualTo(field.getValue().has("default"));
		});
	}

	@ParameterizedTest
	@MethodSource("contracts")
	void acceptsAnEventWithAnUnknownField(Contract contract) {
		ObjectNode extended = contract.samples().get(0).event().deepCopy();
		extended.put("addedLater", true);

		assertThat(contract.faultsOf(extended)).isEmpty();
	}

	@Test
	void everyFolderOfSamplesHasASchema() {
		Set<String> folders = Contract.list(Contract.FOLDER)
			.filter(Files::isDirectory)
			.map(folder -> folder.getFileName().toString())
			.collect(Collectors.toSet());

		assertThat(folders).isEqualTo(types());
	}

	/** Each schema is self-contained, so it has a copy of the policy; this test compares the four copies. */
	@Test
	void policyIsTheSameInAllSchemas() {
		List<JsonNode> policies = contracts().stream()
			.map(contract -> contract.schema().at("/$defs/policy"))
			.filter(JsonNode::isObject)
			.toList();

		assertThat(policies).hasSize(4).containsOnly(policies.get(0));
	}

	@Test
	void priceIsTheSumOfTheLinesAndTheFeeLessTheDiscount() {
		Contract placed = contracts().stream().filter(c -> c.type().equals("OrderPlaced.v1")).findAny().orElseThrow();

		assertThat(placed.samples()).allSatisfy(sample -> assertThat(sample.event().get("price").asLong()
				+ sample.event().path("discount").asLong() - sample.event().path("deliveryFee").asLong())
			.isEqualTo(StreamSupport.stream(sample.event().get("lines").spliterator(), false)
				.mapToLong(line -> line.get("unitPrice").asLong() * line.get("qty").asLong())
				.sum()));
	}

	/**
	 * Only delivery and store need the address and the notes, and no service needs a telephone number (M45). Those of a
	 * store are data of a business, which it publishes itself.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "address", "note" })
	void addressAndNotesOfAPersonAreInOneEventAndTelephoneNumberInNone(String text) {
		List<Contract> ofPeople = contracts().stream()
			.filter(contract -> !contract.type().equals("StoreChanged.v1"))
			.toList();

		assertThat(ofPeople).filteredOn(contract -> hasField(contract, text))
			.extracting(Contract::type)
			.containsExactly("OrderPlaced.v1");
		assertThat(ofPeople).noneMatch(contract -> hasField(contract, "phone"));
	}

	/** The store's own address and telephone number are in its profile, and nowhere else in its event. */
	@Test
	void onlyTheProfileOfAStoreHasItsAddress() {
		Contract store = contracts().stream().filter(c -> c.type().equals("StoreChanged.v1")).findAny().orElseThrow();
		ObjectNode rest = store.schema().path("properties").deepCopy();
		rest.remove("profile");

		assertThat(rest.findValue("address")).isNull();
		assertThat(rest.findValue("telephone")).isNull();
	}

	private static boolean hasField(Contract contract, String what) {
		return contract.schema()
			.findValues("properties")
			.stream()
			.flatMap(properties -> properties.properties().stream())
			.anyMatch(field -> field.getKey().toLowerCase(Locale.ROOT).contains(what));
	}

	static Set<String> types() {
		return contracts().stream().map(Contract::type).collect(Collectors.toSet());
	}
}
