package dev.baedal.messaging.inbox;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class UpkeepOnMariaDbTest extends UpkeepTest {}
