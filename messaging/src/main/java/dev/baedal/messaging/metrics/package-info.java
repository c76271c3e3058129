/** What grows, and what should not. */
package dev.baedal.messaging.metrics;
