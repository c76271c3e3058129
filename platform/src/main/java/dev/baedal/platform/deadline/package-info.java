/** Deadlines of waiting states: a worker's round over the due orders, and what an operator sees of the overdue ones. */
package dev.baedal.platform.deadline;
