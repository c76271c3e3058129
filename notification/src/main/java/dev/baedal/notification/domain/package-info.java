/** The notification, its kinds, and who wants to hear what. */
package dev.baedal.notification.domain;
