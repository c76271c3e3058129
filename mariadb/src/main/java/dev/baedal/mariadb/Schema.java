package dev.baedal.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A database and the user, of the same name, who owns it and sees no other. */
public record Schema(String name, String password) {

	/** Compares texts as the embedded database does: "khl" is not "KHL". */
	private static final String COLLATION = "CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";

	public Schema {
		if (!name.matches("[a-z_0-9]+") || !password.matches("[-A-Za-z0-9]+")) {
			throw new IllegalArgumentException("a schema wants a plain name and password: " + name);
		}
	}

	/** @return one statement a line, as the server reads its init file */
	Stream<String> statements() {
		return Stream.of("CREATE DATABASE IF NOT EXISTS `%s` %s;".formatted(name, COLLATION),
				"CREATE USER IF NOT EXISTS '%s'@'127.0.0.1' IDENTIFIED BY '%s';".formatted(name, password),
				"GRANT ALL ON `%s`.* TO '%s'@'127.0.0.1';".formatted(name, name));
	}

	static void write(List<Schema> schemas, Path file) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.write(file, schemas.stream().flatMap(Schema::statements).toList());
	}
}
