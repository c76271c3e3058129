/** The migrations of the embedded database's file that need more than SQL. */
package dev.baedal.identity.storage;
