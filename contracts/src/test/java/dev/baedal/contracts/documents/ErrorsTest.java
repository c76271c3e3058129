package dev.baedal.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} lists the codes of the enum, and every text that the sources name exists. */
class ErrorsTest {

	private static final Path HTTP = Document.ROOT.resolve("http/src/main");
	private static final Path CODES = HTTP.resolve("java/dev/baedal/http/ProblemCode.java");
	private static final Path TEXTS = HTTP.resolve("resources/dev/baedal/http");
	private static final List<String> MODULES = List.of("text", "platform", "messaging", "order", "payment", "store",
			"delivery", "coupon", "customer", "notification", "gateway", "identity");

	private static final Pattern CODE = Pattern.compile("^\t([A-Z_]+)\\((\\d{3}(?:, \\d{3})*)\\)", Pattern.MULTILINE);
	private static final Pattern CONSTRAINT = Pattern.compile("\"\\{(\\w+\\.\\w+)}");
	private static final Pattern THING = Pattern.compile("(?:new NotFound|Labelled\\.thing)\\(\\s*\"([^\"]+)\"");

	@Test
	void documentsEveryCodeWithItsStatuses() {
		List<String> documented = Document.at(Document.ROOT.resolve("docs/errors.md"))
			.rows()
			.stream()
			.filter(cells -> cells.get(0).startsWith("`"))
			.map(cells -> Document.namesIn(cells.get(0)).get(0) + " " + cells.get(1))
			.toList();
		List<String> codes = CODE.matcher(SourceTree.read(CODES))
			.results()
			.map(code -> code.group(1) + " " + code.group(2))
			.toList();

		assertThat(documented).hasSizeGreaterThan(40).containsExactlyElementsOf(codes);
	}

	@Test
	void everyConstraintHasAMessage() {
		Set<String> messages = new TreeSet<>(keys(TEXTS.resolve("fields.properties")));
		messages
			.addAll(keys(Document.ROOT.resolve("text/src/main/resources/ContributorValidationMessages.properties")));

		assertThat(named(CONSTRAINT)).hasSizeGreaterThan(20).isSubsetOf(messages);
	}

	@Test
	void everyMissingThingHasAWord() {
		Set<String> words = keys(TEXTS.resolve("problems.properties"));

		assertThat(named(THING)).hasSizeGreaterThan(8)
			.allSatisfy(thing -> assertThat(words).contains("thing." + thing.replace(' ', '-')));
	}

	private static Set<String> named(Pattern pattern) {
		return MODULES.stream()
			.flatMap(module -> sources(module).map(SourceTree::read))
			.flatMap(source -> pattern.matcher(source).results().map(found -> found.group(1)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<Path> sources(String module) {
		return SourceTree.filesBelow(Document.ROOT.resolve(module).resolve("src/main/java"))
			.stream()
			.filter(file -> file.toString().endsWith(".java"));
	}

	private static Set<String> keys(Path bundle) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(SourceTree.read(bundle)));
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return properties.stringPropertyNames();
	}
}
