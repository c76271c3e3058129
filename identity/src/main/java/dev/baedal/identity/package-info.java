/**
 * The embedded authorisation server (M45): who somebody is, proved once, and said to all others in signed tokens. Any
 * other OpenID Connect issuer can stand in its place; nothing of the platform depends on this module.
 */
package dev.baedal.identity;
