/**
 * {@code ./baedal faults}: kills, hangs and disconnects a platform of its own while customers order, then checks its
 * invariants.
 */
package dev.baedal.faults;
