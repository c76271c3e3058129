/** Calls to the programs of a run, with the run's file that says where they are, and the tokens of demo users. */
package dev.baedal.local.client;
