/** {@code ./baedal roll}: every service replaced under siege, as a cluster does it, with readiness and without. */
package dev.baedal.local.roll;
