/** What is done to the platform and when: a pure function of seed and length, so that a run can be repeated. */
package dev.baedal.faults.schedule;
