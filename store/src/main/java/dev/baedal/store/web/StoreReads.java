package dev.baedal.store.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import dev.baedal.platform.web.datarest.ExposedResources;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.Stores;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.MappedInterceptor;

/**
 * Sends no 304 for a store with hours, or with a pause that ends by itself: its JSON changes with the time, its ETag,
 * which is the version of its row, does not. The interceptor knows the store, but only a filter can hide a header.
 */
@Configuration(proxyBeanMethods = false)
class StoreReads {

	private static final String PATH = "/stores/*";
	private static final String DEPENDS_ON_TIME = StoreReads.class.getName();

	@Bean
	MappedInterceptor storesThatDependOnTime(Stores stores, ExposedResources resources) {
		return new MappedInterceptor(new String[]{ PATH }, new HandlerInterceptor() {
			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
				if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
						&& StoreNumberText.number(resources.id(request))
							.flatMap(stores::findById)
							.filter(Store::dependsOnTime)
							.isPresent()) {
					request.setAttribute(DEPENDS_ON_TIME, true);
				}
				return true;
			}
		});
	}

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> hideKnownVersion() {
		FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(
				new OncePerRequestFilter() {
					@Override
					protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
							FilterChain chain) throws ServletException, IOException {
						chain.doFilter(new WithoutKnownVersion(request), response);
					}
				});
		registration.setUrlPatterns(List.of(PATH));
		return registration;
	}

	private static final class WithoutKnownVersion extends HttpServletRequestWrapper {

		WithoutKnownVersion(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getHeader(String name) {
			return isHidden(name) ? null : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
		}

		private boolean isHidden(String name) {
			return HttpHeaders.IF_NONE_MATCH.equalsIgnoreCase(name) && getAttribute(DEPENDS_ON_TIME) != null;
		}
	}
}
