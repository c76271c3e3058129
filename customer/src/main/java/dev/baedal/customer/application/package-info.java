/** The use case of this service: keeping pages. */
@NullMarked
package dev.baedal.customer.application;

import org.jspecify.annotations.NullMarked;
