/** The faults and their schedule: a pure function of seed, length and topology, so that a run can be repeated. */
package dev.baedal.faults.schedule;
