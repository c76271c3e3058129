/** Reads a topic again from its start, to rebuild state from its events. */
package dev.baedal.messaging.replay;
