package dev.baedal.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Terms, options and decisions are listed once. */
class UniqueTest {

	@Test
	void glossaryExplainsATermOnce() {
		List<String> terms = Document.at(Document.ROOT.resolve("docs/glossary.md"))
			.section("Terms")
			.rows()
			.stream()
			.map(cells -> cells.get(1))
			.filter(meaning -> meaning.contains(":") && !meaning.startsWith("---"))
			.flatMap(meaning -> Arrays.stream(meaning.substring(0, meaning.indexOf(':')).split(",")))
			.map(String::strip)
			.toList();

		assertThat(terms).hasSizeGreaterThan(20).doesNotHaveDuplicates();
	}

	@Test
	void usageNamesAnOptionOncePerGroup() throws Exception {
		String usage = Files.readString(Document.ROOT.resolve("local/src/main/resources/dev/baedal/local/usage.txt"));

		for (String group : usage.split("(?m)^With ")) {
			assertThat(Pattern.compile("(?m)^  (--[\\w-]+)").matcher(group).results().map(option -> option.group(1)))
				.as(group.lines().findFirst().orElse(""))
				.doesNotHaveDuplicates();
		}
	}

	@Test
	void indexListsEveryDecisionAndEveryMissingNumber() throws Exception {
		Path folder = Document.ROOT.resolve("docs/adr");
		String index = Files.readString(folder.resolve("README.md"));
		List<String> pages;
		try (Stream<Path> files = Files.list(folder)) {
			pages = files.map(file -> file.getFileName().toString())
				.filter(name -> name.matches("\\d{4}-.*\\.md"))
				.sorted()
				.toList();
		}
		int last = Integer.parseInt(pages.get(pages.size() - 1).substring(0, 4));

		assertThat(pages).allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
		assertThat(IntStream.rangeClosed(1, last).mapToObj("%04d"::formatted))
			.allSatisfy(number -> assertThat(index).contains(number));
	}
}
