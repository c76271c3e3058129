/** Starts and stops services in one JVM; nothing here but {@code boot} and {@code logging} knows Spring or Logback. */
package dev.baedal.host;
