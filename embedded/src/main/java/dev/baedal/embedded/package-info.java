/** The embedded database: one writer at a time, and times in UTC. */
package dev.baedal.embedded;
