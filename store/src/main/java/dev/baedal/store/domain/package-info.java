/** Stores, menu items and cookings, and what happens to them. */
package dev.baedal.store.domain;
