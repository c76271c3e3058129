package dev.baedal.platform.time;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	/** Ticks in microseconds, as the databases do: a time in a response is the same when it is read later. */
	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return new MicrosecondClock();
	}
}
