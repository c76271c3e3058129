/** The measured platform as its processes, metrics and topics show it, and the floor that it is compared with. */
package dev.baedal.load.platform;
