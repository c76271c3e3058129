/**
 * The only entry point (M34): routes each request to a service by its path, and responds for a service that is away.
 */
package dev.baedal.gateway;
