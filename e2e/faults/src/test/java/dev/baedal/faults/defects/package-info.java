/**
 * Deliberate defects, put into running services by an agent that exists only in test builds: each shows that the
 * checks can fail. The product's own code knows nothing of them.
 */
package dev.baedal.faults.defects;
