/** The broker's own JVM. */
package dev.baedal.local.broker;
