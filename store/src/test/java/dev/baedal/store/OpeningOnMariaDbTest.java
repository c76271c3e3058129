package dev.baedal.store;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class OpeningOnMariaDbTest extends OpeningTest {}
