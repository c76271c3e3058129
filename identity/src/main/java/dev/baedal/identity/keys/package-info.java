/** The signing keys of tokens: they survive a restart, are encrypted in the database, and rotate. */
package dev.baedal.identity.keys;
