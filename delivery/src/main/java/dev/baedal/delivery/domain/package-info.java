/** The delivery, its statuses and transitions. */
@NullMarked
package dev.baedal.delivery.domain;

import org.jspecify.annotations.NullMarked;
