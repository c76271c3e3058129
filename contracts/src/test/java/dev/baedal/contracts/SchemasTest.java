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

class SchemasTest {

	static List<Contract> contracts() {
		return Contract.all();
	}

	@ParameterizedTest
	@MethodSource("contracts")
	void everySchemaIsOne(Contract contract) {
		var metaSchema = Contract.SCHEMAS.getSchema(SchemaLocation.of(VersionFlag.V202012.getId()));

		assertThat(metaSchema.validate(contract.schema())).isEmpty();
		assertThat(contract.schema().path("title").asText()).isEqualTo(contract.type());
	}

	@ParameterizedTest
	@MethodSource("contracts")
	void everySampleFitsItsSchema(Contract contract) {
		assertThat(contract.samples()).isNotEmpty()
			.allSatisfy(sample -> assertThat(contract.faultsOf(sample.event())).as(sample.file()).isEmpty());
	}

	/** A field that was added later says by its default what its absence means. */
	@ParameterizedTest
	@MethodSource("contracts")
	void refusesAnEventThatLacksAFieldWithoutADefault(Contract contract) {
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
	void acceptsAnEventThatHasGrown(Contract contract) {
		ObjectNode grown = contract.samples().get(0).event().deepCopy();
		grown.put("addedLater", true);

		assertThat(contract.faultsOf(grown)).isEmpty();
	}

	@Test
	void everyFolderOfSamplesHasASchema() {
		Set<String> folders = Contract.list(Contract.FOLDER)
			.filter(Files::isDirectory)
			.map(folder -> folder.getFileName().toString())
			.collect(Collectors.toSet());

		assertThat(folders).isEqualTo(types());
	}

	/** Each schema stands alone, so the policy is written four times: here it is held together. */
	@Test
	void thePolicyIsTheSameEverywhere() {
		List<JsonNode> policies = contracts().stream()
			.map(contract -> contract.schema().at("/$defs/policy"))
			.filter(JsonNode::isObject)
			.toList();

		assertThat(policies).hasSize(4).containsOnly(policies.get(0));
	}

	@Test
	void anOrderCostsTheSumOfItsLinesLessItsDiscount() {
		Contract placed = contracts().stream().filter(c -> c.type().equals("OrderPlaced.v1")).findAny().orElseThrow();

		assertThat(placed.samples()).allSatisfy(
				sample -> assertThat(sample.event().get("price").asLong() + sample.event().path("discount").asLong())
					.isEqualTo(StreamSupport.stream(sample.event().get("lines").spliterator(), false)
						.mapToLong(line -> line.get("unitPrice").asLong() * line.get("qty").asLong())
						.sum()));
	}

	/** Delivery and store need to know where to; nobody needs to know how to call (M45). */
	@Test
	void anAddressTravelsOnceAndATelephoneNumberNever() {
		assertThat(contracts()).filteredOn(contract -> says(contract, "address"))
			.extracting(Contract::type)
			.containsExactly("OrderPlaced.v1");
		assertThat(contracts()).noneMatch(contract -> says(contract, "phone"));
	}

	private static boolean says(Contract contract, String what) {
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
