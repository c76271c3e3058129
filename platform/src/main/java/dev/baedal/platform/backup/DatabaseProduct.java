package dev.baedal.platform.backup;

import java.sql.DatabaseMetaData;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The product name of the service's database, as the driver reports it. */
public record DatabaseProduct(String name) {

	public static DatabaseProduct of(DataSource database) throws MetaDataAccessException {
		return new DatabaseProduct(
				JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName));
	}

	/** Whether the database runs in the service's own process, with a file of its own. */
	public boolean isEmbedded() {
		return name.equals("H2");
	}
}
