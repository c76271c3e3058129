/** The stock of menu items (M17, M18). */
@NullMarked
package dev.baedal.store.application.stock;

import org.jspecify.annotations.NullMarked;
