/** Images of menu items and stores: read from an uploaded file, kept by their hash, removed when nothing shows them. */
@NullMarked
package dev.baedal.store.application.image;

import org.jspecify.annotations.NullMarked;
