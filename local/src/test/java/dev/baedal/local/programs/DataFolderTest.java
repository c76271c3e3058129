package dev.baedal.local.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.baedal.local.failure.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTest {

	@TempDir
	Path temp;

	@Test
	void refusesAFileInPlaceOfTheFolder() throws IOException {
		var file = Files.writeString(temp.resolve("data"), "a file");

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(new DataFolder(file)::prepare)
			.withMessage(file + " is a file; --data needs a folder");
	}

	@Test
	void rejectsAPathWhereNoFolderCanBeCreated() throws IOException {
		var file = Files.writeString(temp.resolve("data"), "a file");
		var below = file.resolve("below");

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(new DataFolder(below)::prepare)
			.withMessageStartingWith("cannot write to " + below);
	}

	@Test
	void refusesAFolderWithOtherFiles() throws IOException {
		Files.writeString(temp.resolve("thesis.txt"), "precious");

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(new DataFolder(temp)::prepare)
			.withMessageStartingWith(temp + " contains other files");
	}

	@Test
	void refusesADiskThatIsNearlyFull() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> new DataFolder(temp).requireSpace(50L << 20))
			.withMessageContaining("nearly full: 50 MB are free, 200 are needed");
	}

	@Test
	void rejectsAnotherKindOfDatabase() throws IOException {
		var folder = new DataFolder(temp);
		folder.prepare();
		folder.requireDatabase(Database.MYSQL);

		folder.requireDatabase(Database.MYSQL);
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> folder.requireDatabase(Database.H2))
			.withMessageStartingWith(temp + " was created with --db mysql");
	}

	@Test
	void olderFolderWithoutAKindIsForH2() throws IOException {
		var folder = new DataFolder(temp);
		folder.prepare();
		Files.writeString(folder.databases().resolve("order.mv.db"), "rows");

		folder.requireDatabase(Database.H2);
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> folder.requireDatabase(Database.MYSQL))
			.withMessageContaining("was created with --db h2");
	}

	@Test
	void cleansOnlyAMarkedFolder() throws IOException {
		Files.createDirectories(temp.resolve("log"));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> new DataFolder(temp).clean());
		assertThat(temp.resolve("log")).exists();
	}

	@Test
	void cleansOnlyTheFilesOfRuns() throws IOException {
		var folder = new DataFolder(temp);
		folder.prepare();
		Files.writeString(folder.databases().resolve("order.mv.db"), "rows");
		var kept = Files.writeString(temp.resolve("notes.txt"), "mine");

		folder.clean();

		assertThat(temp).isDirectoryContaining(kept::equals);
		assertThat(temp.toFile().list()).containsExactly("notes.txt");
	}

	@Test
	void eachPortOffsetHasItsOwnDataFolder() {
		assertThat(DataFolder.usual(0, Map.of(), "/home/kim")).isEqualTo(Path.of("/home/kim/.local/share/baedal"));
		assertThat(DataFolder.usual(100, Map.of("XDG_DATA_HOME", "/d"), "/home/kim"))
			.isEqualTo(Path.of("/d/baedal-100"));
	}
}
