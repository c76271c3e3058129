package dev.baedal.identity.web;

import java.util.Locale;

import dev.baedal.http.AcceptLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

@Configuration(proxyBeanMethods = false)
class Languages {

	/** Chooses between the languages that texts have, for the messages of constraints. */
	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
		resolver.setSupportedLocales(AcceptLanguage.LANGUAGES);
		resolver.setDefaultLocale(Locale.ENGLISH);
		return resolver;
	}
}
