/** Every error as problem+json (RFC 9457): what is wrong, and what is allowed. */
package dev.baedal.platform.problem;
