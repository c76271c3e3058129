package dev.baedal.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README of a service names the events, calls, tables, settings and port in its sources. */
class ServicePagesTest {

	static Stream<String> services() {
		return Stream.concat(ServiceSources.WITH_EVENTS.stream(), Stream.of("gateway", "identity"));
	}

	@ParameterizedTest
	@MethodSource("services")
	void namesItsEventsAndCalls(String service) {
		ServiceSources sources = new ServiceSources(service);

		assertThat(fact(service, "Publishes")).containsExactlyInAnyOrderElementsOf(sources.published().toList());
		assertThat(fact(service, "Consumes")).containsExactlyInAnyOrderElementsOf(sources.consumed().toList());
		assertThat(fact(service, "Calls")).containsExactlyInAnyOrderElementsOf(sources.called());
	}

	@ParameterizedTest
	@MethodSource("services")
	void namesItsTablesSettingsAndPort(String service) {
		ServiceSources sources = new ServiceSources(service);

		assertThat(fact(service, "Tables")).containsExactlyInAnyOrderElementsOf(sources.tables().toList());
		assertThat(fact(service, "Settings")).containsExactlyInAnyOrderElementsOf(sources.settings());
		assertThat(fact(service, "Port")).containsExactly(sources.port());
	}

	@ParameterizedTest
	@MethodSource("services")
	void isShort(String service) {
		assertThat(page(service).text().lines().count()).isLessThanOrEqualTo(25);
	}

	/** Returns the names between back-ticks in the list item that begins with the word. */
	private static List<String> fact(String service, String word) {
		return Arrays.stream(page(service).text().split("(?m)^- |\\n\\n"))
			.filter(item -> item.startsWith("**" + word + "**"))
			.flatMap(item -> Document.namesIn(item).stream())
			.toList();
	}

	private static Document page(String service) {
		return Document.at(Document.ROOT.resolve(service).resolve("README.md"));
	}
}
