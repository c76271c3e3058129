/** Stores, their menus and their kitchens: an order is accepted or rejected, cooked, and undone when it is cancelled. */
package dev.baedal.store;
