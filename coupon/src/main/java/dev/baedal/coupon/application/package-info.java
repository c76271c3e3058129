/** Use cases of the coupon programme. */
@NullMarked
package dev.baedal.coupon.application;

import org.jspecify.annotations.NullMarked;
