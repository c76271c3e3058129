/** The orders of a store: received, answered, cooked, and given up for a cancel. */
@NullMarked
package dev.baedal.store.application.cooking;

import org.jspecify.annotations.NullMarked;
