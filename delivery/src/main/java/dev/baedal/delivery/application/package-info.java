/**
 * Use cases of riders, customers, owners and operators, and of consumed events. No transaction spans a call to another
 * service.
 */
@NullMarked
package dev.baedal.delivery.application;

import org.jspecify.annotations.NullMarked;
