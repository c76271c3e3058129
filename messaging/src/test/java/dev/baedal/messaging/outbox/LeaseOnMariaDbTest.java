package dev.baedal.messaging.outbox;

import javax.sql.DataSource;

import dev.baedal.messaging.test.TestMariaDb;

class LeaseOnMariaDbTest extends LeaseTest {

	@Override
	DataSource database() {
		return TestMariaDb.shared().newSchema().dataSource();
	}
}
