/** Reads again what a topic still has, for whoever must make something anew from it. */
package dev.baedal.messaging.replay;
