/** What must hold once all is quiet, whatever was done to the platform. Each is one class, on one snapshot. */
package dev.baedal.faults.invariant;
