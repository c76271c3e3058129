package dev.baedal.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The tables of {@code docs/architecture.md} match the code. */
class ArchitecturePageTest {

	private static final List<String> SERVICES = ServiceSources.WITH_EVENTS;
	private static final Pattern CALLED = Pattern
		.compile("@FeignClient\\(name = \"(\\w+)\"[\\s\\S]*?@PostMapping\\(\"([^\"]+)\"\\)");
	private static final Pattern DEADLINE = Pattern.compile("(?:new Overdue|return waiting)\\(\"(\\w+)\"");

	private final Document page = Document.at(Document.ROOT.resolve("docs/architecture.md"));

	@Test
	void namesThePublisherOfEveryEvent() {
		Map<String, String> documented = new TreeMap<>();
		events()
			.forEach(cells -> names(cells.get(0)).forEach(event -> documented.put(event, cells.get(1).split(",")[0])));
		Map<String, String> published = new TreeMap<>();
		for (String service : SERVICES) {
			new ServiceSources(service).published().forEach(event -> published.put(event, service));
		}

		assertThat(documented).isEqualTo(published);
	}

	@Test
	void namesTheConsumersOfEveryEvent() {
		Map<String, List<String>> documented = new TreeMap<>();
		events().forEach(cells -> names(cells.get(0)).forEach(event -> documented.put(event,
				cells.get(2).equals("–") ? List.of() : names(cells.get(2)).sorted().toList())));
		Map<String, List<String>> consumed = new TreeMap<>();
		documented.keySet().forEach(event -> consumed.put(event, new ArrayList<>()));
		for (String service : SERVICES.stream().sorted().toList()) {
			new ServiceSources(service).consumed()
				.forEach(event -> consumed.computeIfAbsent(event, any -> new ArrayList<>()).add(service));
		}

		assertThat(documented).isEqualTo(consumed);
	}

	@Test
	void namesEveryCallBetweenServices() {
		List<String> documented = page.section("Calls between services")
			.rows()
			.stream()
			.filter(cells -> cells.get(0).contains("→") && !cells.get(0).startsWith("caller"))
			.map(cells -> cells.get(0) + " " + Document.namesIn(cells.get(1)).get(0).replaceFirst("POST ", ""))
			.toList();
		List<String> called = SERVICES.stream()
			.flatMap(service -> new ServiceSources(service).find(CALLED, "client")
				.map(call -> "%s → %s %s".formatted(service, call.group(1),
						call.group(2).replace("{orderId}", "{id}"))))
			.toList();

		assertThat(documented).hasSize(5).containsExactlyInAnyOrderElementsOf(called);
	}

	@Test
	void drawsEveryCallBetweenServicesInTheContextMap() {
		List<String> drawn = Pattern.compile("(\\w+) == \"[^\"]+\" ==> (\\w+)")
			.matcher(page.section("Context map").text())
			.results()
			.filter(arrow -> SERVICES.contains(arrow.group(2)))
			.map(arrow -> arrow.group(1) + " → " + arrow.group(2))
			.toList();
		List<String> called = SERVICES.stream()
			.flatMap(service -> new ServiceSources(service).find(CALLED, "client")
				.map(call -> service + " → " + call.group(1)))
			.toList();

		assertThat(drawn).containsExactlyInAnyOrderElementsOf(called);
	}

	@Test
	void namesEveryDeadlineOnce() {
		List<String> documented = page.section("Deadlines")
			.rows()
			.stream()
			.filter(cells -> SERVICES.contains(cells.get(0)))
			.map(cells -> cells.get(0) + " " + Document.namesIn(cells.get(2)).get(0))
			.toList();
		List<String> watched = SERVICES.stream()
			.flatMap(service -> new ServiceSources(service).find(DEADLINE, "application")
				.map(deadline -> service + " " + deadline.group(1)))
			.toList();

		assertThat(documented).containsExactlyInAnyOrderElementsOf(watched);
	}

	private Stream<List<String>> events() {
		return page.section("Who publishes and consumes what")
			.rows()
			.stream()
			.filter(cells -> cells.get(0).matches("[A-Z]\\w+(, [A-Z]\\w+)*"));
	}

	private static Stream<String> names(String cell) {
		return Arrays.stream(cell.split(",")).map(String::strip);
	}
}
