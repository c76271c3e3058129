package dev.baedal.messaging.inbox;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class InboxPrunerOnMariaDbTest extends InboxPrunerTest {}
