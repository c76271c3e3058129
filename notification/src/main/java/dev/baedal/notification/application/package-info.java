/** Use cases of notifications: recorded with the event, sent by a worker, switched off. */
@NullMarked
package dev.baedal.notification.application;

import org.jspecify.annotations.NullMarked;
