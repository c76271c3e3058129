/** What notification hears from the others. It says nothing itself. */
package dev.baedal.notification.messaging;
