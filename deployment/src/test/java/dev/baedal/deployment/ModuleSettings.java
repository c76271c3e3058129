package dev.baedal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * Our own settings of a module. Names, types and descriptions come from the configuration metadata that the compiler
 * writes; defaults come from the YAML files that the module packages, or else from the metadata.
 */
final class ModuleSettings {

	private static final String OWN = "baedal.";
	private static final String PLACEHOLDER = "\\$\\{(baedal\\.[a-z.-]+[a-z])";
	private static final String CONDITION = "@ConditionalOnProperty\\((?:name = )?\"(baedal\\.[a-z.-]+)\"";

	private final String module;
	private final Map<String, String> packaged = new TreeMap<>();

	ModuleSettings(String module) {
		this.module = module;
		resources().filter(file -> file.toString().endsWith(".yml")).forEach(this::read);
	}

	List<Setting> described() {
		return Stream.of(metadata().path("properties"))
			.flatMap(properties -> properties.valueStream())
			.filter(property -> property.path("name").asText().startsWith(OWN))
			.map(this::setting)
			.sorted(Comparator.comparing(Setting::name))
			.toList();
	}

	/** @return names of the settings that the code reads by a placeholder or condition, or that the files set */
	TreeSet<String> read() {
		var names = new TreeSet<>(packaged.keySet());
		String text = Repository.sources(module) + Repository.packagedSettings(module);
		names.addAll(Repository.all(PLACEHOLDER, text));
		names.addAll(Repository.all(CONDITION, text));
		return names;
	}

	/** @return the rows of its table in docs/settings.md */
	String table() {
		return described().stream().map(Setting::row).collect(Collectors.joining("\n"));
	}

	private Setting setting(JsonNode property) {
		String name = property.path("name").asText();
		return new Setting(name, property.path("type").asText(),
				packaged.getOrDefault(name, property.path("defaultValue").asText("")),
				property.path("description").asText());
	}

	private JsonNode metadata() {
		Path written = Repository.ROOT.resolve(module)
			.resolve("target/classes/META-INF/spring-configuration-metadata.json");
		if (Files.notExists(written)) {
			throw new IllegalStateException(module + " is not compiled yet: ./mvnw test-compile");
		}
		try {
			return new ObjectMapper().readTree(written.toFile());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Stream<Path> resources() {
		try (Stream<Path> files = Files.list(Repository.ROOT.resolve(module).resolve("src/main/resources"))) {
			return files.sorted().toList().stream();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void read(Path file) {
		try {
			for (PropertySource<?> document : new YamlPropertySourceLoader().load(file.toString(),
					new FileSystemResource(file))) {
				for (String key : ((EnumerablePropertySource<?>) document).getPropertyNames()) {
					if (key.startsWith(OWN)) {
						packaged.put(key, String.valueOf(document.getProperty(key)));
					}
				}
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
