/** Orders in a store's kitchen: received, accepted or rejected, cooked, cancelled. */
@NullMarked
package dev.baedal.store.application.cooking;

import org.jspecify.annotations.NullMarked;
