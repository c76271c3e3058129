/** The launcher behind {@code ./baedal}: runs a real broker and the services on one machine, each in its own JVM. */
package dev.baedal.local;
