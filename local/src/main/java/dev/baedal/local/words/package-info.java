/** The words of a command line. */
package dev.baedal.local.words;
