package dev.baedal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schema changes: a released migration never changes, and a later migration is compatible with the release before
 * it (docs/adr/0032).
 *
 * @param released path → SHA-256; empty before the first release, when every migration is allowed
 * @param current path → SQL, of this checkout
 */
record Migrations(Map<String, String> released, Map<String, String> current) {

	private static final Pattern INCOMPATIBLE = Pattern
		.compile("\\b(DROP|RENAME|TRUNCATE|MODIFY|CHANGE|ALTER\\s+COLUMN)\\b"
				+ "|ADD\\s+COLUMN(?![^,;]*DEFAULT)[^,;]*NOT\\s+NULL", Pattern.CASE_INSENSITIVE);

	static Migrations ofThisCheckout() {
		var released = new TreeMap<String, String>();
		Repository.text("deployment/released-migrations.txt")
			.lines()
			.filter(line -> line.matches("[0-9a-f]{64}  .*"))
			.forEach(line -> released.put(line.substring(66), line.substring(0, 64)));
		var current = new TreeMap<String, String>();
		var matcher = FileSystems.getDefault()
			.getPathMatcher("glob:" + Repository.ROOT + "/*/src/main/resources/db/*/V*.sql");
		for (String module : Repository.all("<module>([a-z]+)</module>", Repository.text("pom.xml"))) {
			Path resources = Repository.ROOT.resolve(module).resolve("src/main/resources");
			if (Files.isDirectory(resources)) {
				try (Stream<Path> files = Files.walk(resources)) {
					files.filter(matcher::matches)
						.map(file -> Repository.ROOT.relativize(file).toString())
						.forEach(file -> current.put(file, Repository.text(file)));
				}
				catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
		}
		return new Migrations(released, current);
	}

	List<String> faults() {
		var faults = new ArrayList<String>();
		released.forEach((path, sum) -> {
			if (!sum.equals(sum(current.getOrDefault(path, "")))) {
				faults.add("a released migration has changed: " + path);
			}
		});
		current.forEach((path, sql) -> {
			boolean afterRelease = !released.isEmpty() && !released.containsKey(path);
			String statements = sql.replaceAll("(?m)--.*$", "");
			if (afterRelease && !sql.startsWith("-- contract: ") && INCOMPATIBLE.matcher(statements).find()) {
				faults.add("the migration removes something that the release before still uses: " + path);
			}
		});
		return faults;
	}

	static String sum(String sql) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
