/** What every service's database work shares: a dialect, and another try after a deadlock. */
package dev.baedal.platform.storage;
