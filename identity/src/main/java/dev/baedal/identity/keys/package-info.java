/** What tokens are signed with: keys that survive a restart, are sealed in the database, and rotate. */
package dev.baedal.identity.keys;
