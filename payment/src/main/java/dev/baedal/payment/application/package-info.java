/** The use cases of payments. No transaction spans a call to the provider. */
package dev.baedal.payment.application;
