/** Shared parts of all operator commands. Their paths, {@code /operator/**}, have no route in the gateway. */
package dev.baedal.platform.operator;
