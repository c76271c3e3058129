/** The one rule for text that people type: how it is kept, what is refused, and how long it may be. */
package dev.baedal.text;
