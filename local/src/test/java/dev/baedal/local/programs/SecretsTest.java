package dev.baedal.local.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

	@TempDir
	Path temp;

	@Test
	void areGeneratedOnceAndOnlyTheOwnerCanReadThem() throws IOException {
		var folder = new DataFolder(temp);

		var first = Secrets.of(folder).environment(Program.IDENTITY);

		assertThat(Secrets.of(folder).environment(Program.IDENTITY)).isEqualTo(first);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve(Secrets.FILE))))
			.isEqualTo("rw-------");
		assertThat(first.values()).doesNotHaveDuplicates()
			.allSatisfy(secret -> assertThat(secret.length()).isGreaterThanOrEqualTo(16));
		assertThat(Secrets.of(new DataFolder(Files.createDirectory(temp.resolve("another"))))
			.environment(Program.IDENTITY)).isNotEqualTo(first);
	}
}
