/**
 * The least that an order costs: commit, ask payment, commit. {@code ./baedal load} measures the services against it,
 * in the same run, so that the figure does not depend on the machine.
 */
package dev.baedal.floor;
