/** What MyPage hears: everything in the life of an order. It says nothing and calls nobody. */
package dev.baedal.customer.messaging;
