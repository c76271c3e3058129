package dev.baedal.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards are files that Grafana takes as they are. */
@Tag("M48")
class DashboardsTest {

	static List<Path> dashboards() {
		try (Stream<Path> files = Files.list(Rules.ROOT.resolve("grafana/dashboards"))) {
			return files.sorted().toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@ParameterizedTest
	@MethodSource("dashboards")
	void everyPanelHasATitleAPlaceAndAQueryOfTheChosenSource(Path file) {
		JsonNode dashboard = read(file);
		Set<Integer> ids = new HashSet<>();

		assertThat(dashboard.path("panels").size()).isPositive();
		dashboard.path("panels").forEach(panel -> {
			assertThat(ids.add(panel.path("id").asInt())).as("the id of %s is its own", panel.path("title")).isTrue();
			assertThat(panel.path("title").asString()).isNotBlank();
			assertThat(panel.path("gridPos").path("x").asInt() + panel.path("gridPos").path("w").asInt()).isBetween(1,
					24);
			assertThat(panel.path("datasource").path("uid").asString()).isEqualTo("${source}");
			assertThat(panel.path("targets").valueStream().map(target -> target.path("expr").asString(""))).isNotEmpty()
				.allSatisfy(expr -> assertThat(expr).contains("job=\"baedal\""));
		});
		assertThat(dashboard.path("templating").path("list").path(0).path("name").asString()).isEqualTo("source");
	}

	@Test
	void areKnownByUidsOfTheirOwn() {
		assertThat(dashboards().stream().map(file -> read(file).path("uid").asString())).hasSize(3)
			.doesNotHaveDuplicates();
	}

	private static JsonNode read(Path file) {
		return JsonMapper.shared().readTree(file.toFile());
	}
}
