package dev.baedal.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

/** The stickers of {@code docs/event-storming.md} have the names of the code (M40). */
class EventStormingTest {

	private final Document wall = Document.at(Document.ROOT.resolve("docs/event-storming.md"));

	@Test
	void eventsAreThoseOfTheContracts() throws IOException {
		List<String> events = new ArrayList<>();
		new YAMLMapper().readTree(new File("asyncapi.yaml"))
			.at("/components/messages")
			.fieldNames()
			.forEachRemaining(events::add);

		List<String> stickers = wall.rows()
			.stream()
			.filter(cells -> cells.get(0).startsWith("🟧"))
			.flatMap(cells -> Document.namesIn(cells.get(0)).stream())
			.toList();

		assertThat(stickers).containsExactlyInAnyOrderElementsOf(events);
	}

	@Test
	void commandsPoliciesAndAggregatesAreClasses() {
		SourceTree sources = new SourceTree(Document.ROOT);
		List<String> named = wall.rows()
			.stream()
			.flatMap(List::stream)
			.flatMap(cell -> Document.namesIn(cell).stream())
			.filter(name -> name.matches("[a-z]+/[A-Z]\\w+"))
			.toList();

		assertThat(named).hasSizeGreaterThan(20).filteredOn(name -> !sources.has(name)).isEmpty();
	}
}
