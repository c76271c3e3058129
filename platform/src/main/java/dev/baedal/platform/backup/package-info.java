/** A backup shows one moment: the gate before all writes, and the embedded database's copy of itself. */
package dev.baedal.platform.backup;
