/** The Kafka broker, which runs in its own JVM. */
package dev.baedal.local.broker;
