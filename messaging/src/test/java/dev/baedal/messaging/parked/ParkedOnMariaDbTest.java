package dev.baedal.messaging.parked;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class ParkedOnMariaDbTest extends ParkedTest {}
