/** Messages to people about their orders, one per event and receiver. */
package dev.baedal.notification;
