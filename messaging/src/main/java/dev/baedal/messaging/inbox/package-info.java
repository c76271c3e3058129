/** Consumes events: each is handled once, in the order of its key, and parked when its handler fails. */
package dev.baedal.messaging.inbox;
