/** Stores and their menus, and the catalogue that opens them. */
@NullMarked
package dev.baedal.store.application.menu;

import org.jspecify.annotations.NullMarked;
