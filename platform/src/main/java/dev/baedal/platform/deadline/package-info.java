/** Waiting states have deadlines: a worker's round over what is due, and what an operator sees of the rest. */
package dev.baedal.platform.deadline;
