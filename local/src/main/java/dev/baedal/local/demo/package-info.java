/** {@code ./baedal demo}: each seed's README, call by call, on the platform that runs. */
package dev.baedal.local.demo;
