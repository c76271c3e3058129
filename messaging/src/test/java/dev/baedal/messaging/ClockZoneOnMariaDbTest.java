package dev.baedal.messaging;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class ClockZoneOnMariaDbTest extends ClockZoneTest {}
