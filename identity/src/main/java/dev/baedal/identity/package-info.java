/**
 * The embedded authorisation server (M45): authenticates a person once, and tells all services in signed tokens who
 * that is. Any other OpenID Connect issuer can replace it; nothing of the platform depends on this module.
 */
package dev.baedal.identity;
