/** Use cases of notifications: recorded with the event, sent by a worker, switched off. */
package dev.baedal.notification.application;
