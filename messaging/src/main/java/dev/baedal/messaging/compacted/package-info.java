/** Keeps the last record of each key of a compacted topic at the state of its row. */
package dev.baedal.messaging.compacted;
