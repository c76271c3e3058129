package dev.baedal.messaging;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class ParkedOnMariaDbTest extends ParkedTest {}
