/** Customers, owners and riders, who do what they planned whatever comes, and remember every answer. */
package dev.baedal.faults.workload;
