/** {@code ./baedal roll}: replaces every service under load, as a cluster does, with and without readiness. */
package dev.baedal.local.roll;
