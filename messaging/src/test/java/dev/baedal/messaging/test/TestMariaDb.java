package dev.baedal.messaging.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import dev.baedal.mariadb.Schema;
import dev.baedal.mariadb.StartedMariaDb;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A MariaDB server beside this JVM, on a free port and an empty folder. It ends with the JVM. */
public final class TestMariaDb {

	private static TestMariaDb shared;

	private final Path folder = TestBroker.folder("mariadb");
	private final StartedMariaDb server;
	private final Iterator<Schema> unused;

	private TestMariaDb() {
		List<Schema> schemas = IntStream.rangeClosed(1, 20).mapToObj(i -> new Schema("test_" + i, "test")).toList();
		server = StartedMariaDb.start(software(), folder.resolve("data"), folder.resolve("log"),
				ProcessHandle.current(), schemas);
		unused = schemas.iterator();
	}

	/** Returns the server that all test classes of a module share. */
	public static synchronized TestMariaDb shared() {
		if (shared == null) {
			shared = new TestMariaDb();
		}
		return shared;
	}

	/** Returns an empty schema that no other test uses. */
	public synchronized Place newSchema() {
		Schema schema = unused.next();
		return new Place("jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED".formatted(server.port(), schema.name()),
				schema.name(), schema.password());
	}

	/** The URL and the login of a schema. */
	public record Place(String url, String username, String password) {

		/** Returns {@code key=value} settings for the profile mysql. */
		public String[] settings() {
			return new String[]{ "spring.datasource.url=" + url, "spring.datasource.username=" + username,
					"spring.datasource.password=" + password };
		}

		/** Returns a data source that opens a connection per call. */
		public DataSource dataSource() {
			return new DriverManagerDataSource(url, username, password);
		}
	}

	/** Returns the unpacked server, shared by all modules of a checkout: unpacking takes seconds and 350 MB. */
	private static Path software() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("mariadb/pom.xml"))) {
			folder = folder.getParent();
		}
		return folder.resolve("mariadb/target/software");
	}
}
