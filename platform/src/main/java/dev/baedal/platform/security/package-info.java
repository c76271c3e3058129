/**
 * Who asks, and what they may (M45). Each service checks every token itself, so that a hole in the gateway opens
 * nothing; what a role may do stands beside the command or the query that it is about, as {@link Caller} lets it be said.
 */
package dev.baedal.platform.security;
