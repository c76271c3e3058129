/** What every service's database work shares: a dialect, another try after a deadlock, rollbacks that harm nobody. */
package dev.baedal.platform.storage;
