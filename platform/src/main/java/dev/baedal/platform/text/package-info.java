/** Numbers as people write them, and the name that stands in the place of a forgotten customer. */
package dev.baedal.platform.text;
