/** Runs a Spring Boot application and keeps hold of its context. */
package dev.baedal.host.boot;
