/** The launcher behind {@code ./baedal}: its commands and options, and the run that {@code up} starts. */
package dev.baedal.local;
