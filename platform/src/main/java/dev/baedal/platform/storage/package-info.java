/** Persistence that every service shares: a dialect, retries after a deadlock, stable pages, versions. */
package dev.baedal.platform.storage;
