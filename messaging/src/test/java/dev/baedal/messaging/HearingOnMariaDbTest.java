package dev.baedal.messaging;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class HearingOnMariaDbTest extends HearingTest {
}
