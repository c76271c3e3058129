/** The commands of riders (M08), and who may read a delivery. */
package dev.baedal.delivery.application.riding;
