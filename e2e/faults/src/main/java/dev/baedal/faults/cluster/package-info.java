/** The platform that is put to the test: its processes, the calls between them, and its topic. */
package dev.baedal.faults.cluster;
