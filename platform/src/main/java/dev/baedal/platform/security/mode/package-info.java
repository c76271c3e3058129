/** The security mode of a service, and the check that no forgotten setting leaves it open. */
package dev.baedal.platform.security.mode;
