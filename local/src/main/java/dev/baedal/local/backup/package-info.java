/** The backup of a whole run in one file, and its restore. */
package dev.baedal.local.backup;
