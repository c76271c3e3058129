/** Limits, trace context and read-only Data REST. */
package dev.baedal.platform.web;
