package dev.baedal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The settings that a service reads: of its own code, of our libraries, and of Spring Boot. */
final class KnownSettings {

	private static final String KEY = "[\"{](baedal\\.[a-z.-]+[a-z])[:}\"]";
	private static final Pattern PROPERTIES = Pattern.compile(
			"@ConfigurationProperties\\(\"([\\w.-]+)\"\\)\\s+(?:public )?record \\w+\\((.*?)\\) \\{", Pattern.DOTALL);
	private static final Set<String> SPRING = spring();

	private final Set<String> names = new TreeSet<>();
	/** Prefixes of settings whose type is a map or a record; the rest of their name is not checked. */
	private final Set<String> prefixes = new TreeSet<>();

	KnownSettings(String service) {
		for (String module : List.of(service, "platform", "messaging")) {
			if (Repository.has(module + "/src/main/java")) {
				String sources = Repository.sources(module) + Repository.packagedSettings(module);
				Repository.all(KEY, sources).forEach(key -> names.add(uniform(key)));
				PROPERTIES.matcher(sources).results().forEach(this::add);
			}
		}
	}

	boolean has(String key) {
		String name = uniform(key);
		return names.contains(name) || SPRING.contains(name) || prefixes.stream().anyMatch(name::startsWith)
				|| name.startsWith("baedalurl");
	}

	private void add(MatchResult match) {
		String components = match.group(2).replaceAll("@\\w+(\\([^)]*\\))?\\s+", "").replaceAll("<[^>]*>", "<>");
		for (String component : components.split(",")) {
			String[] words = component.trim().split("\\s+");
			if (words.length == 2) {
				String key = uniform(match.group(1) + words[1]);
				boolean plain = words[0]
					.matches("long|int|double|boolean|String|Duration|URI|DataSize|Long|Integer|List<>|Set<>");
				(plain ? names : prefixes).add(key);
			}
		}
	}

	/** Lower case without separators, so that properties and environment variables compare equal. */
	private static String uniform(String key) {
		return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	private static Set<String> spring() {
		var names = new TreeSet<String>();
		try {
			var loader = KnownSettings.class.getClassLoader();
			for (var metadata : new ArrayList<>(
					Collections.list(loader.getResources("META-INF/spring-configuration-metadata.json")))) {
				try (var stream = metadata.openStream()) {
					Repository
						.all("\"name\": *\"([a-z][\\w.-]+)\"",
								new String(stream.readAllBytes(), StandardCharsets.UTF_8))
						.forEach(name -> names.add(uniform(name)));
				}
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return names;
	}
}
