/** Use cases of owners and of consumed events: orders, cooking, cancel requests, menus and stock. */
@NullMarked
package dev.baedal.store.application;

import org.jspecify.annotations.NullMarked;
