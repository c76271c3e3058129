/** The invariants that must hold once the platform is quiescent, one class each, checked on a snapshot. */
package dev.baedal.faults.invariant;
