/** Messages to customers, owners and riders about their orders, one per event and receiver. */
package dev.baedal.notification;
