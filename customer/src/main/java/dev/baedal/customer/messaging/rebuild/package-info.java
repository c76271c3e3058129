/** The rebuild of all pages from the topic, while they are read and written (M22). */
package dev.baedal.customer.messaging.rebuild;
