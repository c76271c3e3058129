package dev.baedal.platform.storage;

import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;
import org.hibernate.dialect.sql.ast.MySQLSqlAstTranslator;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;
import org.hibernate.sql.ast.spi.StandardSqlAstTranslatorFactory;
import org.hibernate.sql.ast.tree.Statement;
import org.hibernate.sql.ast.tree.from.DerivedTableReference;
import org.hibernate.sql.ast.tree.from.QueryPartTableReference;
import org.hibernate.sql.exec.spi.JdbcOperation;

/**
 * Generates SQL that both databases understand: MariaDB has no {@code FOR UPDATE OF alias} and no list of columns
 * behind the name of a derived table, MySQL no {@code INSERT … RETURNING}.
 */
public class MySqlOrMariaDb extends MySQLDialect {

	@Override
	public RowLockStrategy getWriteRowLockStrategy() {
		return RowLockStrategy.NONE;
	}

	@Override
	protected boolean supportsAliasLocks() {
		return false;
	}

	@Override
	public SqlAstTranslatorFactory getSqlAstTranslatorFactory() {
		return new StandardSqlAstTranslatorFactory() {

			@Override
			protected <T extends JdbcOperation> SqlAstTranslator<T> buildTranslator(SessionFactoryImplementor factory,
					Statement statement) {
				return new ColumnsNamedInside<>(factory, statement, MySqlOrMariaDb.this);
			}
		};
	}

	/** Names the columns of a derived table in its select. */
	private static class ColumnsNamedInside<T extends JdbcOperation> extends MySQLSqlAstTranslator<T> {

		ColumnsNamedInside(SessionFactoryImplementor factory, Statement statement, MySQLDialect dialect) {
			super(factory, statement, dialect);
		}

		@Override
		public void visitQueryPartTableReference(QueryPartTableReference table) {
			emulateQueryPartTableReferenceColumnAliasing(table);
		}

		@Override
		protected void renderDerivedTableReferenceIdentificationVariable(DerivedTableReference table) {
			renderTableReferenceIdentificationVariable(table);
		}
	}
}
