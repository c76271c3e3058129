/** What the HTTP side of every service shares: life cycles, problem details, limits, read-only Data REST. */
package dev.baedal.platform;
