package dev.baedal.store;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class PeopleOnMariaDbTest extends PeopleTest {}
