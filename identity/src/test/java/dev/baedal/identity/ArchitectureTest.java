package dev.baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.text.test.RequestBodies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class ArchitectureTest {

	/** Every text field of a request declares the rule that reads it. */
	@Test
	void everyTextOfABodyHasARule() {
		assertThat(RequestBodies.bareTexts("dev.baedal.identity")).isEmpty();
	}
}
