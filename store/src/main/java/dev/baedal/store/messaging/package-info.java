/** What store hears from the others. What it says is in {@link dev.baedal.store.domain.StoreEvent}. */
package dev.baedal.store.messaging;
