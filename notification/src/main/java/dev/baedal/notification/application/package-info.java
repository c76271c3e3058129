/** What can be done with notifications: recorded with the event, sent by a worker, switched off. */
package dev.baedal.notification.application;
