/**
 * The seeds' scenarios, as their README tells them: through the gateway of a platform that was started as a person
 * starts it, with a real broker and every service in a JVM of its own.
 */
package dev.baedal.journeys;
