package dev.baedal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SecretsTest {

	@Test
	void areLongRandomAndDistinct() {
		var values = Secrets.made().values().stream().flatMap(List::stream).map(line -> line.split("=")[1]).toList();

		assertThat(values).hasSizeGreaterThan(15)
			.doesNotHaveDuplicates()
			.allMatch(value -> value.matches("[0-9a-f]{48}"));
	}
}
