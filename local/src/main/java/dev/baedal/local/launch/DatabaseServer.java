package dev.baedal.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Program;
import dev.baedal.mariadb.MariaDb;
import dev.baedal.mariadb.Schema;

/** The run's MariaDB: its data in the data folder, and the settings that connect a service to it. */
public final class DatabaseServer {

	private static final String PASSWORD = "spring.datasource.password=";

	private final DataFolder folder;
	private final int port;
	private final MariaDb server;

	public DatabaseServer(Home home, DataFolder folder, int portOffset) {
		this.folder = folder;
		this.port = Program.MARIADB.port(portOffset);
		this.server = new MariaDb(home.database(), folder.databases().resolve("mysql"), port);
	}

	public ProcessBuilder command(Path log) {
		var password = password();
		return server
			.command(ProcessHandle.current(),
					Stream.concat(Program.owners().stream(), Stream.of(Program.IDENTITY))
						.map(p -> new Schema(p.label(), password))
						.toList())
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
	}

	public List<String> settings(Program service) {
		password();
		return List.of("--spring.profiles.active=mysql", "--spring.config.import=file:" + secret(),
				"--spring.datasource.url=jdbc:mysql://127.0.0.1:" + port + "/" + service.label() + "?sslMode=DISABLED",
				"--spring.datasource.username=" + service.label());
	}

	/** Kept in a file that only its owner can read: every user of the machine can read a command line. */
	private String password() {
		try {
			if (!Files.exists(secret())) {
				Files.createFile(secret(),
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
				Files.writeString(secret(), PASSWORD + UUID.randomUUID() + "\n");
			}
			return Files.readString(secret()).strip().substring(PASSWORD.length());
		}
		catch (IOException e) {
			throw new CommandFailure("cannot keep the database's password in " + secret() + " (" + e + ")", e);
		}
	}

	private Path secret() {
		return folder.databases().resolve("mysql.properties");
	}
}
