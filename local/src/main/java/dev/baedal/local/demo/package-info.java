/** {@code ./baedal demo}: plays each seed's README, call by call, on the running platform. */
package dev.baedal.local.demo;
