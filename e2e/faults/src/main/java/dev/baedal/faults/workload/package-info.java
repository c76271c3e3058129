/** Simulated customers, owners and riders, who follow their plans during faults and record every response. */
package dev.baedal.faults.workload;
