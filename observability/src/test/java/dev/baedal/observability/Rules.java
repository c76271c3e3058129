package dev.baedal.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rule files and their tests, as Prometheus reads them. */
final class Rules {

	static final Path ROOT = Path.of("").toAbsolutePath();

	private Rules() {}

	static Stream<Map<String, Object>> alerts() {
		return files("prometheus/rules").flatMap(file -> list(file, "groups"))
			.flatMap(group -> list(group, "rules"))
			.filter(rule -> rule.containsKey("alert"));
	}

	/** Each case of the promtool tests that is about an alert. */
	static Stream<Map<String, Object>> cases() {
		return files("prometheus/tests").flatMap(file -> list(file, "tests"))
			.flatMap(test -> list(test, "alert_rule_test"));
	}

	static Stream<Map<String, Object>> files(String folder) {
		try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
			return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream().map(Rules::yaml);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Map<String, Object> yaml(Path file) {
		try {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@SuppressWarnings("unchecked")
	static Stream<Map<String, Object>> list(Map<String, Object> parent, String key) {
		return ((List<Map<String, Object>>) parent.getOrDefault(key, List.of())).stream();
	}

	@SuppressWarnings("unchecked")
	static Map<String, String> strings(Map<String, Object> parent, String key) {
		return (Map<String, String>) parent.getOrDefault(key, Map.of());
	}
}
