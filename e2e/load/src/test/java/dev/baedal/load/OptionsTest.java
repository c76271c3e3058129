package dev.baedal.load;

import java.nio.file.Path;

import dev.baedal.local.failure.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OptionsTest {

	@Test
	void measuresEverythingForFifteenSecondsARow() {
		var options = Options.parse("load");

		assertThat(options.words()).isEmpty();
		assertThat(options.seconds()).isEqualTo(15);
		assertThat(options.only()).containsExactly(Part.values());
		assertThat(options.json()).isEmpty();
	}

	@Test
	void readsOptionsInAnyOrder() {
		var options = Options.parse("--only", "floor,orders", "--data=/somewhere", "load", "--json", "/figures.json",
				"--seconds", "5");

		assertThat(options.only()).containsExactly(Part.ORDERS, Part.FLOOR);
		assertThat(options.folder().root()).isEqualTo(Path.of("/somewhere"));
		assertThat(options.json()).contains(Path.of("/figures.json"));
		assertThat(options.seconds()).isEqualTo(5);
	}

	@Test
	void comparesWithAnotherRun() {
		assertThat(Options.parse("load", "beside", "/other").other().root()).isEqualTo(Path.of("/other"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "load fast | load measures everything, or: load siege, load beside DIR",
			"load beside | load beside which run?", "load siege now | load does not understand \"now\"",
			"load --fast | load does not take --fast", "load --only orders,tea | --only is one or more of cold, orders",
			"load --seconds 0 | --seconds needs a number from 1 to 3600", "load --data | --data needs a value" })
	void rejectsInvalidArgumentsInOneLine(String typed, String line) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> Options.parse(typed.split(" ")))
			.withMessageStartingWith(line)
			.satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
	}
}
