/** What a service hears: each event has its effect once, in the order of its key, and what fails is parked. */
package dev.baedal.messaging.inbox;
