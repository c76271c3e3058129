/**
 * The minimal cost of an order: commit, call payment, commit. {@code ./baedal load} compares the services with it in
 * the same run, so that the ratio does not depend on the machine.
 */
package dev.baedal.floor;
