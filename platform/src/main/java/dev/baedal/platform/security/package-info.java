/**
 * Authentication and authorization (M45). Each service verifies every token itself, so that a hole in the gateway opens
 * nothing. What a role may do is stated with {@link Caller} beside the command or query that it protects.
 */
package dev.baedal.platform.security;
