package dev.baedal.text.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BareTextsTest {

	@Test
	void findsTextsWithoutARuleAlsoInNestedRecordsAndLists() {
		assertThat(RequestBodies.bareTexts("dev.baedal.text.test.some")).containsExactlyInAnyOrder("Bad.sized",
				"Bad.anything", "Bad.list[]", "Bad.map[]", "Inner.nested");
	}
}
