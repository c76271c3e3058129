package dev.baedal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout that contains this module. */
final class Repository {

	static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private Repository() {}

	/** The services: the modules whose jar Spring Boot repackages. */
	static Set<String> services() {
		var services = new TreeSet<String>();
		for (String module : all("<module>([a-z]+)</module>", text("pom.xml"))) {
			if (Pom.of(module).plugins().contains("spring-boot-maven-plugin")) {
				services.add(module);
			}
		}
		return services;
	}

	static boolean has(String path) {
		return Files.exists(ROOT.resolve(path));
	}

	static String text(String path) {
		try {
			return Files.readString(ROOT.resolve(path));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @return all Java sources of a module's main code, concatenated */
	static String sources(String module) {
		try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
			return String.join("\n",
					files.filter(file -> file.toString().endsWith(".java"))
						.map(file -> text(ROOT.relativize(file).toString()))
						.toList());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @return all YAML files that a module packages, concatenated */
	static String packagedSettings(String module) {
		try (Stream<Path> files = Files.list(ROOT.resolve(module).resolve("src/main/resources"))) {
			return String.join("\n",
					files.filter(file -> file.toString().endsWith(".yml"))
						.map(file -> text(ROOT.relativize(file).toString()))
						.toList());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @return the first group of each match */
	static List<String> all(String pattern, String text) {
		return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
	}
}
