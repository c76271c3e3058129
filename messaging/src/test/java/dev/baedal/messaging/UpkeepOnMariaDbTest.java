package dev.baedal.messaging;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class UpkeepOnMariaDbTest extends UpkeepTest {}
