package dev.baedal.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * A menu item and its store, as order has copied them. The copies are not kept in memory: one replica consumes a change
 * and writes the row, so the row alone tells every replica the present price.
 *
 * @param store null if the event of the menu item was consumed before that of its store
 */
public record MenuItem(MenuCopy copy, @Nullable StoreCopy store) {}
