package dev.baedal.customer;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class BatchOnMariaDbTest extends BatchTest {}
