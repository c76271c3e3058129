/** Gives each service of one JVM its own Logback: levels, patterns and output, also for the loggers of shared libraries. */
package dev.baedal.host.logging;
