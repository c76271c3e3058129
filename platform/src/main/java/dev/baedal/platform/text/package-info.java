/** Whole numbers in decimal digits, and the name that replaces a forgotten customer. */
package dev.baedal.platform.text;
