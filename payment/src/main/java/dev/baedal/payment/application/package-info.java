/** The use cases of payments. No transaction spans a call to the provider. */
@NullMarked
package dev.baedal.payment.application;

import org.jspecify.annotations.NullMarked;
