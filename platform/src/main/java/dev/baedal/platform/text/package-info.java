/** Whole numbers in decimal digits, and the name that replaces an erased customer. */
package dev.baedal.platform.text;
