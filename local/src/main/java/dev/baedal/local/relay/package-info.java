/** The relay between two sockets of all tools that stand between a caller and a program. */
package dev.baedal.local.relay;
