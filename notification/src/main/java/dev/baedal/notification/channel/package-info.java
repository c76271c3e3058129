/** The default way to people: the log. */
package dev.baedal.notification.channel;
