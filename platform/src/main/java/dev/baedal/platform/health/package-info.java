/**
 * Indicators of the liveness probe (M46). A restart cures both states that they detect: a full heap, and a thread that
 * is stuck or has ended.
 */
package dev.baedal.platform.health;
