package dev.baedal.embedded;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;

/** Pools of connections to an H2 file, with the options of the shipped URL that concern its writes. */
final class FilePool {

	private FilePool() {}

	/** @param file without H2's suffix */
	static HikariDataSource open(Path file) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(
				"jdbc:h2:file:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;RETENTION_TIME=1000;".formatted(file)
						+ "ANALYZE_AUTO=0;LOCK_TIMEOUT=5000;DB_CLOSE_ON_EXIT=FALSE");
		return pool;
	}
}
