/** What holds for every request before a handler is asked: limits on its size and number, and its syntax. */
package dev.baedal.platform.web;
