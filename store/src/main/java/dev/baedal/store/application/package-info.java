/** Use cases of owners and of consumed events: orders, cooking, cancel requests, menus and stock. */
package dev.baedal.store.application;
