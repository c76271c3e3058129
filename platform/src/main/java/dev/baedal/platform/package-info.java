/** The shared base of every service: HTTP, login, state machines, deadlines, storage, and operator tools. */
package dev.baedal.platform;
