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
	@CsvSource({ "000, 000", "001, 001", "002, 002", "002b, 002b", "002B, 002b", "003, 003", "004, 004",
			"breaker, breaker" })
	void isFoundByItsSeed(String seed, String name) {
		assertThat(Demo.named(Optional.of(seed))).isEqualTo(new Demo(name));
	}

	@Test
	void defaultsToTheShortDemo() {
		assertThat(Demo.named(Optional.empty())).isEqualTo(new Demo("short"));
	}

	@Test
	void unknownDemoListsTheDemos() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> Demo.named(Optional.of("005")))
			.withMessage("there is no demo \"005\"; there are 000, 001, 002, 002b, 003, 004, breaker");
	}
}
