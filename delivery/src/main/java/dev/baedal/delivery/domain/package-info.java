/** The delivery, its states and what happens to it. */
package dev.baedal.delivery.domain;
