/** Supervision of the programs' processes: starts, probes, restarts and stops them, one run per data folder. */
package dev.baedal.local.process;
