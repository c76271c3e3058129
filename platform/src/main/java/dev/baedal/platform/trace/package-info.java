/** What is observed of a request, and which order its log lines are about. */
package dev.baedal.platform.trace;
