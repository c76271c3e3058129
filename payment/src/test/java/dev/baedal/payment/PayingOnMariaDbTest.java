package dev.baedal.payment;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class PayingOnMariaDbTest extends PayingTest {}
