/**
 * Domain events over Kafka that are neither lost nor handled twice. A service imports this package,
 * {@code replay} and {@code compacted}; the other packages are the implementation.
 */
package dev.baedal.messaging;
