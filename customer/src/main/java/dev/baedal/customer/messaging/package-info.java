/** Events that MyPage consumes: all events of an order. The service publishes nothing and calls no other service. */
package dev.baedal.customer.messaging;
