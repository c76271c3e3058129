package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.journeys.Platform.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services export every metric that alerts and dashboards query: an alert on an unknown name never fires. */
@Journey
@Tag("M48")
class WatchedIT {

	private static final Pattern NAME = Pattern.compile("(?<![\\w:])[a-zA-Z_][\\w:]*+(?!\\s*\\()");
	private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "up");

	@Test
	void exportsEveryQueriedMetric(Platform platform) throws IOException {
		Progress.ARRIVED.reach(platform, platform.customer());

		Set<String> queried = Stream.concat(rules(platform.home()), dashboards(platform.home()))
			.flatMap(WatchedIT::names)
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(queried).hasSizeGreaterThan(20);
		eventually(() -> assertThat(exported(platform)).containsAll(queried));
	}

	@Test
	void findsNamesInQueries() {
		assertThat(names(
				"sum by (service) (rate(a_b_total{job=\"x\",uri=~\"/c_d\"}[5m])) / on (e) group_left () 2 * f:g_ratio"
						+ " > 1e3 unless h_i"))
			.containsExactly("a_b_total", "h_i");
	}

	/** Without recorded names, which Prometheus computes. */
	private static Stream<String> names(String query) {
		String bare = query.replaceAll("\"[^\"]*\"", "")
			.replaceAll("\\{[^}]*}", " ")
			.replaceAll("\\[[^]]*]", " ")
			.replaceAll("\\b(by|on|without|ignoring|group_left|group_right)\\s*\\([^)]*\\)", " ");
		return NAME.matcher(bare)
			.results()
			.map(found -> found.group())
			.filter(name -> !WORDS.contains(name) && !name.contains(":"));
	}

	private static Stream<String> rules(Path home) throws IOException {
		return files(home.resolve("observability/prometheus/rules")).map(file -> json(new Yaml().load(read(file))))
			.flatMap(rules -> rules.findValues("expr").stream())
			.map(JsonNode::asString);
	}

	private static Stream<String> dashboards(Path home) throws IOException {
		return files(home.resolve("observability/grafana/dashboards"))
			.map(file -> JsonMapper.shared().readTree(read(file)))
			.flatMap(dashboard -> dashboard.findValues("expr").stream())
			.map(JsonNode::asString);
	}

	private static JsonNode json(Object yaml) {
		return JsonMapper.shared().valueToTree(yaml);
	}

	private static Stream<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList().stream();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Set<String> exported(Platform platform) {
		return Arrays.stream(Program.values())
			.filter(one -> one != Program.KAFKA)
			.flatMap(platform::metrics)
			.filter(line -> !line.startsWith("#"))
			.map(line -> line.split("[{ ]")[0])
			.collect(Collectors.toCollection(TreeSet::new));
	}
}
