/** How long an order names its customer (M45). */
@NullMarked
package dev.baedal.order.application.retention;

import org.jspecify.annotations.NullMarked;
