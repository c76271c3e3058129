/** Stores, menu items and cookings with their transitions. */
@NullMarked
package dev.baedal.store.domain;

import org.jspecify.annotations.NullMarked;
