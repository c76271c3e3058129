package dev.baedal.platform.web;

import java.util.Locale;

import dev.baedal.http.AcceptLanguage;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Registers the filters that run before every handler, in their order. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	/** Replaces Boot's filter. */
	@Bean
	FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaders() {
		FilterRegistrationBean<ForwardedHeaderFilter> registration = first(new ForwardedHeaders(), 0);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		return registration;
	}

	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ObjectProvider<LargeBodies> exceptions) {
		return first(new BodyLimitFilter(exceptions.stream().toList()), 1);
	}

	/** Runs before {@link MalformedRequestFilter}, which would reject an unknown charset as a malformed header. */
	@Bean
	FilterRegistrationBean<CharsetFilter> charsetFilter() {
		return first(new CharsetFilter(), 2);
	}

	/** Runs after Spring's filter for X-Forwarded-*, whose result it reads. */
	@Bean
	FilterRegistrationBean<MalformedRequestFilter> malformedRequestFilter() {
		return first(new MalformedRequestFilter(), 3);
	}

	@Bean
	FilterRegistrationBean<OverloadFilter> overloadFilter(@Value("${baedal.max-in-flight}") int maxInFlight) {
		return first(new OverloadFilter(maxInFlight), 4);
	}

	@Bean
	FilterRegistrationBean<AcceptWithoutCharset> acceptWithoutCharset() {
		return first(new AcceptWithoutCharset(), 5);
	}

	/** Chooses one of the languages that the texts have, also for the messages of constraints. */
	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
		resolver.setSupportedLocales(AcceptLanguage.LANGUAGES);
		resolver.setDefaultLocale(Locale.ENGLISH);
		return resolver;
	}

	private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int position) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + position);
		return registration;
	}
}
