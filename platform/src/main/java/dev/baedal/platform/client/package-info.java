/** Settings and safeguards of every call to another service. The settings are in circuit-breaker.yml. */
package dev.baedal.platform.client;
