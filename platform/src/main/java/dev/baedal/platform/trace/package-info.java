/** Which requests are observed, and which spans are recorded. */
package dev.baedal.platform.trace;
