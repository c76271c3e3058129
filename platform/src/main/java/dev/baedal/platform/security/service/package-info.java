/** A service's own token, with which it calls others. */
package dev.baedal.platform.security.service;
