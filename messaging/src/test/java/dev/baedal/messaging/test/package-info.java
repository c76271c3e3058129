/**
 * Shared test support of every service: a real broker in the JVM, the real kind of database, and a view of the topic.
 */
package dev.baedal.messaging.test;
