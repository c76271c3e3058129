package dev.baedal.faults.cluster;

/**
 * What a fault came to. Times are in milliseconds from the command to start (or to go on) again.
 *
 * @param readyMillis until it said that it was ready; -1 if that was not seen
 * @param caughtUpMillis until everything was read that was on the topic by then; -1 if that was not seen, as when the
 * next fault came first
 */
public record Incident(String kind, String what, long readyMillis, long caughtUpMillis) {}
