package dev.baedal.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/seeds.md} lists every row of the seeds, and names only tests and files that exist. */
class SeedsTest {

	private static final SourceTree SOURCES = new SourceTree(Document.ROOT);
	private static final List<String> STATES = List.of("done", "partly", "open");

	/** Merged row → the rows of the seeds under it, from the register. */
	private static Map<String, List<String>> register;
	private static List<Row> rows;

	record Row(String id, List<String> seedRows, List<String> names, String state) {

		boolean is(String kind) {
			return state.split(":")[0].equals(kind);
		}

		boolean namesATest() {
			return names.stream().anyMatch(name -> name.matches(".*/\\w+(Test|IT)(#\\w+)?"));
		}

		boolean isOf(String seed) {
			return seedRows.stream().anyMatch(row -> row.startsWith(seed));
		}
	}

	@BeforeAll
	static void read() throws IOException {
		register = new LinkedHashMap<>();
		for (String line : Files.readAllLines(Path.of("src/test/resources/seeds.txt"))) {
			List<String> ids = List.of(line.split(" "));
			register.put(ids.get(0), ids.subList(1, ids.size()));
		}
		rows = page("seeds.md").filter(cells -> cells.get(0).matches("M\\d\\d"))
			.map(cells -> new Row(cells.get(0), Arrays.asList(cells.get(2).split(" ")), Document.namesIn(cells.get(3)),
					cells.get(4)))
			.toList();
	}

	@Test
	void listsEveryMergedRowOnce() {
		assertThat(rows).extracting(Row::id).containsExactlyElementsOf(register.keySet());
	}

	@Test
	void listsEverySeedRowUnderItsMergedRow() {
		register.forEach((id, seedRows) -> assertThat(rows).filteredOn(row -> row.id().equals(id))
			.flatExtracting(Row::seedRows)
			.as(id)
			.containsExactlyElementsOf(seedRows));
	}

	@Test
	void everyNamedTestAndFileExists() {
		assertThat(rows.stream().flatMap(row -> row.names().stream())).filteredOn(name -> !SOURCES.has(name)).isEmpty();
	}

	@Test
	void doneAndPartlyDoneRowsNameATest() {
		assertThat(rows).filteredOn(row -> !row.is("open") && !row.namesATest()).extracting(Row::id).isEmpty();
	}

	@Test
	void unfinishedRowsNameTheMissingPart() {
		assertThat(rows).filteredOn(row -> !row.state().matches("done|(partly|open): .{10,}"))
			.extracting(Row::id)
			.isEmpty();
	}

	@Test
	void eventStormingShowsTheSameStates() {
		List<List<String>> shown = page("event-storming.md").filter(cells -> cells.get(0).matches("00\\d .*")).toList();

		assertThat(shown).hasSize(5).allSatisfy(cells -> {
			String seed = cells.get(0).substring(0, 3);
			for (int i = 0; i < STATES.size(); i++) {
				String state = STATES.get(i);
				assertThat(cells.get(i + 1)).as("%s of seed %s", state, seed)
					.isEqualTo(String.join(" ",
							rows.stream().filter(row -> row.isOf(seed) && row.is(state)).map(Row::id).toList()));
			}
		});
	}

	@Test
	void detectsAMissingTestOrFile() {
		assertThat(Stream.of("order/NoSuchTest", "order/PlacingTest#noSuchTest", "PlacingTest", "docs/adr/9999.md",
				"store/PlacingTest"))
			.noneMatch(SOURCES::has);
		assertThat(Stream.of("order/PlacingTest", "order/PlacingTest#placesAnOrderThatIsPaid", "docs/adr"))
			.allMatch(SOURCES::has);
	}

	private static Stream<List<String>> page(String name) {
		return Document.at(Document.ROOT.resolve("docs").resolve(name)).rows().stream();
	}
}
