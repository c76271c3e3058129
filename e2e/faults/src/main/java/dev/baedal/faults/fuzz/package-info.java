/** What nobody should send: requests made of the services' own descriptions and of raw bytes, and what is said to them. */
package dev.baedal.faults.fuzz;
