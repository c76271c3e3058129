/** Who runs a store. */
@NullMarked
package dev.baedal.store.application.people;

import org.jspecify.annotations.NullMarked;
