/**
 * The embedded authorisation server (M45): authenticates a person, and issues signed tokens from which all services
 * read the identity. Any other OpenID Connect issuer can replace it; no other module depends on this one.
 */
package dev.baedal.identity;
