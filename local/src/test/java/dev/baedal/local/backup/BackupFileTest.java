package dev.baedal.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes and restores backup files. */
class BackupFileTest {

	@TempDir
	Path temp;
	private final ByteArrayOutputStream output = new ByteArrayOutputStream();
	private Path file;
	private DataFolder target;

	@BeforeEach
	void write() throws Exception {
		var source = temp.resolve("source");
		Files.createDirectories(source.resolve("db"));
		Files.createDirectories(source.resolve("kafka/fooddelivery-0"));
		orders(source.resolve("db/order"), 3);
		Files.writeString(source.resolve("db/store.mv.db"), "rows");
		var incompressible = new byte[100_000];
		new Random(1).nextBytes(incompressible);
		Files.write(source.resolve("kafka/fooddelivery-0/00000.log"), incompressible);
		file = temp.resolve("monday.zip");
		Archive.write(source, file, Instant.parse("2025-01-01T12:00:00Z"));
		target = new DataFolder(temp.resolve("target"));
	}

	@Test
	void restoresEveryFileAndMarksTheDataFolder() {
		restore();

		assertThat(target.databases().resolve("store.mv.db")).hasContent("rows");
		assertThat(target.kafka().resolve("fooddelivery-0/00000.log")).hasSize(100_000);
		assertThat(target.marked()).isTrue();
		assertThat(output()).contains("taken at 2025-01-01T12:00:00Z").contains("the next order is 1000004");
	}

	@Test
	void skipsOrderNumbersThatWereUsedAfterTheBackup() throws SQLException {
		restore();

		try (var database = DriverManager.getConnection(url(target.databases().resolve("order")));
				var statement = database.createStatement()) {
			statement.execute("INSERT INTO orders (customer_id) VALUES ('khl')");
			try (var row = statement.executeQuery("SELECT MAX(order_id) FROM orders")) {
				row.next();
				assertThat(row.getLong(1)).isEqualTo(3 + OrderNumbers.GAP + 1);
			}
		}
	}

	@Test
	void rejectsANonEmptyFolderWithoutChangingIt() throws IOException {
		var precious = Files.writeString(Files.createDirectories(target.root()).resolve("thesis.txt"), "precious");

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(this::restore)
			.withMessageStartingWith(target.root() + " is not empty");
		assertThat(target.root()).isDirectoryContaining(precious::equals);
		assertThat(target.root().toFile().list()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.1, 0.5, 0.9, 0.99 })
	void rejectsATruncatedFileBeforeItWrites(double part) throws IOException {
		var bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * part)));

		assertRefused();
	}

	@Test
	void rejectsAFileWithAFlippedBit() throws IOException {
		var bytes = Files.readAllBytes(file);
		bytes[bytes.length / 2] ^= 1;
		Files.write(file, bytes);

		assertRefused();
	}

	@Test
	void rejectsAZipThatIsNoBackup() throws IOException {
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("thesis.txt"));
			zip.write("precious".getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}

		assertRefused();
	}

	@Test
	void extractsNothingOutsideTheFolder() throws IOException {
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("../evil"));
			zip.closeEntry();
		}

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> Archive.extract(file, target.root()))
			.withMessageContaining("damaged");
		assertThat(temp.resolve("evil")).doesNotExist();
	}

	@Test
	void doesNotOverwriteAnOlderBackup() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> Archive.requireNew(file))
			.withMessage(file + " exists; choose another name");
	}

	private void assertRefused() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(this::restore)
			.withMessageContaining("damaged")
			.satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
		assertThat(target.root()).doesNotExist();
	}

	private void restore() {
		new Restore(file, target, new PrintStream(output, true, StandardCharsets.UTF_8)).run();
	}

	private String output() {
		return output.toString(StandardCharsets.UTF_8);
	}

	private static void orders(Path file, int many) throws SQLException {
		try (var database = DriverManager.getConnection(url(file)); var statement = database.createStatement()) {
			statement
				.execute("CREATE TABLE orders (order_id BIGINT AUTO_INCREMENT PRIMARY KEY, customer_id VARCHAR(64))");
			for (int i = 0; i < many; i++) {
				statement.execute("INSERT INTO orders (customer_id) VALUES ('khl')");
			}
		}
	}

	private static String url(Path file) {
		return "jdbc:h2:file:" + file + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE";
	}
}
