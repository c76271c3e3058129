package dev.baedal.platform.security.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonHashTest {

	/** The hash is on a topic that keeps it, so it never changes: echo -n baedal:store-people:khl | sha256sum. */
	@Test
	void isTheSameForEver() {
		assertThat(PersonHash.of("khl")).isEqualTo("7cd38234efddfa69cef459a1be0b46492fe37b56c619d3ee015cbeb6753017ef");
	}

	@Test
	void namesNobody() {
		assertThat(PersonHash.of("김철수")).matches("[0-9a-f]{64}").isNotEqualTo(PersonHash.of("김영희"));
	}
}
