/**
 * Domain events over Kafka that are neither lost nor handled twice. This package is what a service imports, with
 * {@code replay} and {@code compacted}; the other packages are how it works.
 */
package dev.baedal.messaging;
