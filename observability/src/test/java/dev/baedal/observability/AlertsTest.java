package dev.baedal.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each alert states the problem and links the runbook, and has a case that fires and one that does not (M48). */
@Tag("M48")
class AlertsTest {

	static Stream<Named<Map<String, Object>>> alerts() {
		return Rules.alerts().map(alert -> Named.of(alert.get("alert").toString(), alert));
	}

	@ParameterizedTest
	@MethodSource("alerts")
	void statesTheProblemTheSeverityAndTheRunbook(Map<String, Object> alert) throws IOException {
		Map<String, String> annotations = Rules.strings(alert, "annotations");

		assertThat(Rules.strings(alert, "labels").get("severity")).isIn("page", "ticket", "none");
		assertThat(annotations.keySet()).containsExactlyInAnyOrder("summary", "description", "runbook_url");
		assertThat(annotations.get("runbook_url")).startsWith("docs/runbook.md#");
		assertThat(anchors()).contains(annotations.get("runbook_url").split("#")[1]);
	}

	@ParameterizedTest
	@MethodSource("alerts")
	void hasACaseThatFiresAndOneThatDoesNot(Map<String, Object> alert) {
		List<Boolean> fires = Rules.cases()
			.filter(test -> test.get("alertname").equals(alert.get("alert")))
			.map(test -> Rules.list(test, "exp_alerts").findAny().isPresent())
			.toList();

		assertThat(fires).contains(true);
		if (!alert.get("alert").equals("Watchdog")) {
			assertThat(fires).contains(false);
		}
	}

	@Test
	void everyCaseNamesAnExistingAlert() {
		Set<Object> names = Rules.alerts().map(alert -> alert.get("alert")).collect(Collectors.toSet());

		assertThat(Rules.cases().map(test -> test.get("alertname"))).isNotEmpty()
			.allSatisfy(name -> assertThat(names).contains(name));
	}

	/** As GitHub makes them from headings. */
	private static Set<String> anchors() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("../docs/runbook.md"))) {
			return lines.filter(line -> line.startsWith("#"))
				.map(line -> line.replaceFirst("^#+ ", "")
					.toLowerCase(Locale.ROOT)
					.replaceAll("[^\\p{L}\\p{N} _-]", "")
					.replace(' ', '-'))
				.collect(Collectors.toSet());
		}
	}
}
