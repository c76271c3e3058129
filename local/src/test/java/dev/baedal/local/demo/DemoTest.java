package dev.baedal.local.demo;

import java.util.Optional;

import dev.baedal.local.failure.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DemoTest {

	@ParameterizedTest
	@CsvSource({ "000, FOOD", "001, STORE", "002, COFFEE", "002b, MEAL_KIT", "002B, MEAL_KIT", "003, STOCK",
			"004, STREET", "breaker, BREAKER" })
	void isFoundByItsSeed(String seed, Demo demo) {
		assertThat(Demo.named(Optional.of(seed))).isEqualTo(demo);
	}

	@Test
	void defaultsToTheShortDemo() {
		assertThat(Demo.named(Optional.empty())).isEqualTo(Demo.SHORT);
	}

	@Test
	void unknownDemoListsTheDemos() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> Demo.named(Optional.of("005")))
			.withMessage("there is no demo \"005\"; there are 000, 001, 002, 002b, 003, 004, breaker");
	}
}
