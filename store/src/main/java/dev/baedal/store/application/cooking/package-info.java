/** The orders of a store: received, answered, cooked, and given up for a cancel. */
package dev.baedal.store.application.cooking;
