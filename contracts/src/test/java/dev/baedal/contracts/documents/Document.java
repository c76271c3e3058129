package dev.baedal.contracts.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of Markdown in the checkout. */
record Document(Path path, String text) {

	static final Path ROOT = Path.of("..");

	private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
	private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
	private static final Pattern FENCED = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);

	static Document at(Path path) {
		try {
			return new Document(path, Files.readString(path));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Stream<Document> all() throws IOException {
		List<Path> pages = Stream
			.concat(Stream.of("README.md", "README.ko.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
				.map(ROOT::resolve), Stream.concat(ofModules(), SourceTree.filesBelow(ROOT.resolve("docs")).stream()))
			.filter(path -> path.toString().endsWith(".md"))
			.toList();
		return pages.stream().map(Document::at);
	}

	private static Stream<Path> ofModules() throws IOException {
		try (Stream<Path> modules = Files.list(ROOT)) {
			return modules.map(module -> module.resolve("README.md")).filter(Files::exists).sorted().toList().stream();
		}
	}

	/** Returns the cells of each row of its tables. */
	List<List<String>> rows() {
		return text.lines()
			.filter(line -> line.startsWith("|"))
			.map(line -> Arrays.stream(CELL_END.split(line.substring(1))).map(String::strip).toList())
			.toList();
	}

	/**
	 * Returns the text under a heading, up to the next heading of any level.
	 *
	 * @throws IllegalArgumentException if there is no such heading
	 */
	Document section(String heading) {
		Matcher found = Pattern
			.compile("^#+ %s$(.*?)(?=^#|\\z)".formatted(Pattern.quote(heading)), Pattern.MULTILINE | Pattern.DOTALL)
			.matcher(text);
		if (!found.find()) {
			throw new IllegalArgumentException("%s has no heading %s".formatted(this, heading));
		}
		return new Document(path, found.group(1));
	}

	/** Returns the anchors of its headings, as GitHub names them. */
	Set<String> anchors() {
		return HEADING.matcher(prose())
			.results()
			.map(heading -> heading.group(1)
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{N} _-]", "")
				.replace(' ', '-'))
			.collect(Collectors.toSet());
	}

	List<String> links() {
		return Pattern.compile("]\\(([^)\\s]+)\\)").matcher(prose()).results().map(link -> link.group(1)).toList();
	}

	/** Returns the texts between back-ticks. */
	static List<String> namesIn(String cell) {
		return Pattern.compile("`([^`]+)`").matcher(cell).results().map((MatchResult name) -> name.group(1)).toList();
	}

	private String prose() {
		return FENCED.matcher(text).replaceAll("");
	}

	@Override
	public String toString() {
		return ROOT.relativize(path).toString();
	}
}
