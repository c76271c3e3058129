package dev.baedal.notification;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class BatchOnMariaDbTest extends BatchTest {}
