/** {@code ./baedal faults}: kills, hangs and cuts a platform of its own while orders flow, then balances the books. */
package dev.baedal.faults;
