package dev.baedal.platform.backup;

import java.sql.DatabaseMetaData;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** What the service keeps its state in, as it calls itself. */
public record DatabaseProduct(String name) {

	public static DatabaseProduct of(DataSource database) throws MetaDataAccessException {
		return new DatabaseProduct(
				JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName));
	}

	/** In the service's own process, with a file that is its alone. */
	public boolean isEmbedded() {
		return name.equals("H2");
	}
}
