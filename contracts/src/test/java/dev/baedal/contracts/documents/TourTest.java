package dev.baedal.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Every stop of the tour names files that exist. */
class TourTest {

	private static final SourceTree SOURCES = new SourceTree(Document.ROOT);

	private final Document tour = Document.at(Document.ROOT.resolve("docs/tour.md"));

	@Test
	void everyStopExists() {
		List<String> stops = Document.namesIn(tour.text())
			.stream()
			.filter(name -> name.matches("[\\w/]+/\\w+"))
			.toList();

		assertThat(stops).hasSizeGreaterThan(40).filteredOn(stop -> !SOURCES.has(stop)).isEmpty();
	}

	@Test
	void hasTwelveStops() {
		assertThat(tour.text().lines().filter(line -> line.matches("\\d+\\. .*"))).hasSize(12);
	}
}
