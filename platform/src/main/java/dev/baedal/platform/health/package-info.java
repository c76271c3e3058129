/** What a restart cures, for the liveness probe (M46): a full heap, and a thread that is stuck or has ended. */
package dev.baedal.platform.health;
