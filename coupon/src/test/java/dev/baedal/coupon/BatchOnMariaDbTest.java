package dev.baedal.coupon;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class BatchOnMariaDbTest extends BatchTest {}
