/** The platform under test: its processes, the calls between them, and its topics. */
package dev.baedal.faults.cluster;
