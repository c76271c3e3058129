package dev.baedal.order;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class HoursOnMariaDbTest extends HoursTest {}
