package dev.baedal.platform.problem.tomcat;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

	/**
	 * Registers the innermost valve, which writes the response; Boot's own valve, outside of it, then has nothing left
	 * to write.
	 */
	@Bean
	TomcatContextCustomizer problemValve() {
		return context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName());
	}
}
