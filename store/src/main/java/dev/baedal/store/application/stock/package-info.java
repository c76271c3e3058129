/** The stock of menu items (M17, M18). */
package dev.baedal.store.application.stock;
