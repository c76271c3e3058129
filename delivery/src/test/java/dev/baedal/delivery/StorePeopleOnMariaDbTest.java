package dev.baedal.delivery;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class StorePeopleOnMariaDbTest extends StorePeopleTest {}
