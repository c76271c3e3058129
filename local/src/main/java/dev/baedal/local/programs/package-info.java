/** The programs of a run: their names, replicas, ports, settings and secrets, and the folder of their data. */
package dev.baedal.local.programs;
