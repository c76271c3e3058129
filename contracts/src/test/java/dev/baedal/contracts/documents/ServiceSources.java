package dev.baedal.contracts.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the events, calls, tables and settings of a service from its sources. */
record ServiceSources(String service) {

	static final List<String> WITH_EVENTS = List.of("order", "payment", "store", "delivery", "coupon", "customer",
			"notification");

	private static final Pattern PUBLISHED = Pattern.compile("@EventType\\((?:value = )?\"(\\w+)\\.v\\d+\"");
	private static final Pattern CONSUMED = Pattern.compile("\\.on\\((\\w+)\\.class");
	private static final Pattern URL = Pattern.compile("\\$\\{baedal\\.url\\.(\\w+)}");
	private static final Pattern TABLE = Pattern.compile("(?i)create table (\\w+)");
	private static final Pattern SETTING = Pattern
		.compile("(?:\\$\\{|@ConfigurationProperties\\(\")(baedal\\.(?!url|data)[a-z-]+)");
	private static final Pattern PORT = Pattern.compile("(?m)^  port: (\\d+)");

	Stream<String> published() {
		return find(PUBLISHED, "domain").map(event -> event.group(1));
	}

	Stream<String> consumed() {
		return find(CONSUMED, "messaging").map(event -> event.group(1));
	}

	/** @return the names of the services whose URL it reads */
	Set<String> called() {
		return Stream.concat(find(URL, ""), resources(URL))
			.map(call -> call.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	Stream<String> tables() {
		return resources(TABLE).map(table -> table.group(1));
	}

	/** @return the first two segments of its own settings, without those that all services share */
	Set<String> settings() {
		return Stream.concat(find(SETTING, ""), resources(SETTING))
			.map(setting -> setting.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	String port() {
		return resources(PORT).map(port -> port.group(1)).findFirst().orElseThrow();
	}

	/** Finds a pattern in all sources of a package. */
	Stream<MatchResult> find(Pattern pattern, String layer) {
		return below(module().resolve("src/main/java/dev/baedal").resolve(service).resolve(layer), pattern);
	}

	private Stream<MatchResult> resources(Pattern pattern) {
		return Stream.of("application.yml", "db/migration")
			.map(module().resolve("src/main/resources")::resolve)
			.flatMap(place -> place.toFile().isFile() ? pattern.matcher(SourceTree.read(place)).results()
					: below(place, pattern));
	}

	private static Stream<MatchResult> below(Path folder, Pattern pattern) {
		return SourceTree.filesBelow(folder).stream().flatMap(file -> pattern.matcher(SourceTree.read(file)).results());
	}

	private Path module() {
		return Document.ROOT.resolve(service);
	}
}
