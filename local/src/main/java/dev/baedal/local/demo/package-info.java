/** {@code ./baedal demo}: plays a demonstration, step by step, on the running platform. The steps are YAML files. */
package dev.baedal.local.demo;
