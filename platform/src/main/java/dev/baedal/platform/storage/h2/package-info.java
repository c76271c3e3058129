/** The embedded database: rollbacks that damage no other transaction, and times in UTC. */
package dev.baedal.platform.storage.h2;
