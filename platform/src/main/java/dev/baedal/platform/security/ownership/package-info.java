/** Who runs a store, in the services that do not own that table: a copy that names nobody. */
package dev.baedal.platform.security.ownership;
