package dev.baedal.messaging.test;

import org.springframework.boot.test.util.TestPropertyValues;

/** As {@link TestPlatform}, with MariaDB through MySQL's protocol. */
class MariaDbPlatform extends TestPlatform {

	@Override
	TestPropertyValues database() {
		return TestPropertyValues.of(TestMariaDb.shared().newSchema().settings());
	}
}
