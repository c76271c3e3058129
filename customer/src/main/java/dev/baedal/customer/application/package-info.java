/** The use case of this service: keeping pages. */
package dev.baedal.customer.application;
