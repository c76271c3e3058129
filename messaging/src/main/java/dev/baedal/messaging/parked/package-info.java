/** Parks events that could not be handled, and later events of their keys, until an operator acts. */
package dev.baedal.messaging.parked;
