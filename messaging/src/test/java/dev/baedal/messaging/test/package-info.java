/** What every service's tests run on: a real broker in the JVM, the real database URL, and a view of the topic. */
package dev.baedal.messaging.test;
