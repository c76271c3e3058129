package dev.baedal.faults.cluster;

/**
 * The recovery from a fault. Times are in milliseconds from the command that starts or resumes the processes.
 *
 * @param readyMillis until all were ready; -1 if that was not observed
 * @param caughtUpMillis until the events on the topic at that time were read; -1 if that was not observed, for example
 * because the next fault came first
 */
public record Incident(String kind, String what, long readyMillis, long caughtUpMillis) {}
