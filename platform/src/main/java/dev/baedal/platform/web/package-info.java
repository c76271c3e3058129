/** Checks of every request before its handler: its size, the number in flight, and its syntax. */
package dev.baedal.platform.web;
