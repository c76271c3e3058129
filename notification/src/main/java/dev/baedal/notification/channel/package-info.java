/** The default channel to receivers: the log. */
package dev.baedal.notification.channel;
