/**
 * The seeds' scenarios, as in their READMEs: through the gateway of a platform that the launcher starts, with a real
 * broker and each service in its own JVM.
 */
package dev.baedal.journeys;
