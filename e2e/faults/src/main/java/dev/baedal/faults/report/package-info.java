/** The result of a run: lines for the terminal, JSON for programs, Markdown for people. */
package dev.baedal.faults.report;
