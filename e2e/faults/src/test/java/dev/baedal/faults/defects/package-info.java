/**
 * Deliberate defects, which an agent that exists only in test builds weaves into running services. Each shows that a
 * check can fail. The product's own code does not depend on them.
 */
package dev.baedal.faults.defects;
