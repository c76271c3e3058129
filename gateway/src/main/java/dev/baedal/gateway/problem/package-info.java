/** The rejections of the gateway itself, before their language is chosen. */
package dev.baedal.gateway.problem;
