/** Events that store consumes. The events that it publishes are in {@link dev.baedal.store.domain.StoreEvent}. */
package dev.baedal.store.messaging;
