package dev.baedal.notification.application;

import dev.baedal.messaging.test.OnMariaDb;

@OnMariaDb
class ReceiverClaimOnMariaDbTest extends ReceiverClaimTest {}
