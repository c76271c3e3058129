package dev.baedal.order.web;

import java.util.List;

import dev.baedal.platform.security.PublicReads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Whoever looks at a menu may ask for its prices. */
@Configuration(proxyBeanMethods = false)
class PublicQuotes {

	@Bean
	PublicReads everybodysQuotes() {
		return new PublicReads(HttpMethod.POST, List.of("/quotes"));
	}
}
