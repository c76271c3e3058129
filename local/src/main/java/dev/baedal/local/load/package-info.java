/** The figures of {@code ./baedal load}: measured, printed, never judged. */
package dev.baedal.local.load;
