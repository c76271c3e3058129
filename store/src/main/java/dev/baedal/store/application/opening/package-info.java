/** A store is opened by a person, and approved, refused and closed by operators. */
@NullMarked
package dev.baedal.store.application.opening;

import org.jspecify.annotations.NullMarked;
