/** The delivery, its statuses and transitions. */
package dev.baedal.delivery.domain;
