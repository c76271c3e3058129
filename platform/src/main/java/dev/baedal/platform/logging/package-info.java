/** What log lines tell: the order that they are about, and no address or telephone number (M45). */
package dev.baedal.platform.logging;
