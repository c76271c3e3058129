/** Stores and their menus, and the catalogue that opens them. */
package dev.baedal.store.application.menu;
