/** A service's own token for its calls to other services. */
package dev.baedal.platform.security.service;
