/** The notification, its kinds, and customers' preferences. */
package dev.baedal.notification.domain;
