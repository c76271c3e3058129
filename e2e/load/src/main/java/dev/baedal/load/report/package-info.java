/** The figures of a measurement, as a table for people and as JSON. */
package dev.baedal.load.report;
