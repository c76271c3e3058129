/** State machines as tables of transitions, and the record of which caller gave which command. */
package dev.baedal.platform.lifecycle;
