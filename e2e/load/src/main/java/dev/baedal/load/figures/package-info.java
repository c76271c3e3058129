/** The parts of a measurement, one class for each; they print rows and have no limits that could fail. */
package dev.baedal.load.figures;
