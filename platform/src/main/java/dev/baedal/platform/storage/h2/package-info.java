/** The embedded database: rollbacks that harm nobody, and times in UTC. */
package dev.baedal.platform.storage.h2;
