/** The one thing that is done here: keeping pages. */
package dev.baedal.customer.application;
