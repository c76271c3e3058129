/** Log lines: with the order that they are about, without any address or telephone number (M45). */
package dev.baedal.platform.logging;
