/** What {@code ./baedal} does: a real broker and the services on one machine, each in its own JVM. */
package dev.baedal.local;
