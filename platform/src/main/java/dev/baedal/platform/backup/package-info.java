/** A backup is one moment: the gate before everything that writes, and the embedded database's copy of itself. */
package dev.baedal.platform.backup;
