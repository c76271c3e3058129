/** What the embedded database's file needs beyond SQL. */
package dev.baedal.identity.storage;
