/** What every service's database work shares: a dialect, another try after a deadlock, stable pages, versions. */
package dev.baedal.platform.storage;
