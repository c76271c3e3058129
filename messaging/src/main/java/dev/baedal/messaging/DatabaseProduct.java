package dev.baedal.messaging;

import java.sql.DatabaseMetaData;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** What the service keeps its state in, as it calls itself. */
record DatabaseProduct(String name) {

	static DatabaseProduct of(DataSource database) throws MetaDataAccessException {
		return new DatabaseProduct(
				JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName));
	}

	/** In the service's own process, with a file that is its alone. */
	boolean isEmbedded() {
		return name.equals("H2");
	}
}
