/** The commands of riders (M08), and who may read a delivery. */
@NullMarked
package dev.baedal.delivery.application.riding;

import org.jspecify.annotations.NullMarked;
