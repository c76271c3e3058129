/** Stores, menu items and cookings with their transitions. */
package dev.baedal.store.domain;
