/** The one rule for typed text: its stored form, the characters that are rejected, and its length. */
package dev.baedal.text;
