package dev.baedal.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Each fault in {@code docs/reliability.md} names the tests of its fix, and they exist. */
class FindingsTest {

	private static final SourceTree SOURCES = new SourceTree(Document.ROOT);

	private final List<List<String>> findings = Document.at(Document.ROOT.resolve("docs/reliability.md"))
		.section("What was found")
		.rows()
		.stream()
		.skip(2)
		.filter(cells -> !cells.get(0).startsWith("**"))
		.toList();

	@Test
	void everyFindingNamesATest() {
		assertThat(findings).hasSize(36).filteredOn(cells -> Document.namesIn(cells.get(2)).isEmpty()).isEmpty();
	}

	@Test
	void everyNamedTestExists() {
		assertThat(findings.stream().flatMap(cells -> Document.namesIn(cells.get(2)).stream()))
			.filteredOn(name -> name.contains("/") && !SOURCES.has(name))
			.isEmpty();
	}
}
