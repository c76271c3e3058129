/** What an operator's commands have in common. Their paths, {@code /operator/**}, have no route in the gateway. */
package dev.baedal.platform.operator;
