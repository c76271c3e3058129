/** The notification, its kinds, and customers' preferences. */
@NullMarked
package dev.baedal.notification.domain;

import org.jspecify.annotations.NullMarked;
