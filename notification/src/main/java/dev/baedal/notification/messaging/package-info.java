/** Events that notification consumes. It publishes none. */
package dev.baedal.notification.messaging;
