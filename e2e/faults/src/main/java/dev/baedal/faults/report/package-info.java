/** What a run says in the end: lines for the terminal, JSON for programs, Markdown for people. */
package dev.baedal.faults.report;
