package dev.baedal.platform;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Gives a service everything in this library. */
@AutoConfiguration
@ComponentScan
class PlatformAutoConfiguration {
}
