/** What holds for every request: limits on its size and number, its syntax, pausing, and read-only Data REST. */
package dev.baedal.platform.web;
