package dev.baedal.platform.storage;

import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;

/** SQL that both understand: MariaDB knows no {@code FOR UPDATE OF alias}, MySQL no {@code INSERT … RETURNING}. */
public class MySqlOrMariaDb extends MySQLDialect {

	@Override
	public RowLockStrategy getWriteRowLockStrategy() {
		return RowLockStrategy.NONE;
	}

	@Override
	protected boolean supportsAliasLocks() {
		return false;
	}
}
