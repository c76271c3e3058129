/** The clock that every service reads. */
package dev.baedal.platform.time;
