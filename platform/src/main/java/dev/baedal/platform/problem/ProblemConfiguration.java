package dev.baedal.platform.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

	/** The innermost valve is who answers; Boot's own, outside of it, then has nothing left to say. */
	@Bean
	TomcatContextCustomizer problemValve() {
		return context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName());
	}
}
