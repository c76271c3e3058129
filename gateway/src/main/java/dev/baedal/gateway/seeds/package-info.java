/**
 * The seeds' own calls, as their README lines write them, said in the platform's words (M01, M32). Nothing else in the
 * platform knows these words: what is understood here becomes one of the commands that everybody else gives.
 */
package dev.baedal.gateway.seeds;
