/**
 * The state once the platform is quiescent: of the services, the topics, the provider's book, and the customers'
 * responses.
 */
package dev.baedal.faults.snapshot;
