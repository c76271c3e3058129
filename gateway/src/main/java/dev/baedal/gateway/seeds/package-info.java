/**
 * Translates the seeds' own requests, as the lines of their READMEs write them, to the platform's commands (M01, M32).
 * No other part of the platform knows the seeds' formats.
 */
package dev.baedal.gateway.seeds;
