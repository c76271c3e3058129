/** Opening hours in a shop's own time zone. Whoever reads them computes with its own clock whether the shop is open. */
@NullMarked
package dev.baedal.platform.hours;

import org.jspecify.annotations.NullMarked;
