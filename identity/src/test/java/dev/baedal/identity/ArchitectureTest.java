package dev.baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.text.test.RequestBodies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class ArchitectureTest {

	/** Text that people type is read by one rule. */
	@Test
	void everyTextOfABodyHasARule() {
		assertThat(RequestBodies.bareTexts("dev.baedal.identity")).isEmpty();
	}
}
