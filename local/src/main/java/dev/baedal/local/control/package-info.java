/** Requests to the launcher of a run: the launcher's HTTP endpoint, and its client. */
package dev.baedal.local.control;
