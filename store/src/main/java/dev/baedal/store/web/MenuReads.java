package dev.baedal.store.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.Stores;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.parser.AcceptEncoding;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Sends the number of changes to a store's menu as the ETag of its list, 304 to a client that has that one, and the list
 * that was written before while it is the same. The number is read before the menu: a list is never older than its ETag.
 */
@Configuration(proxyBeanMethods = false)
class MenuReads {

	private static final String PATH = "/menus/search/byStore";
	/** The attribute of a request whose list is written anew. */
	private static final String ASKED = MenuReads.class.getName();

	private static final String GZIP = "gzip";

	private final WrittenMenus written = new WrittenMenus();

	private record Asked(WrittenMenus.Request request, String changes) {}

	@Bean
	MappedInterceptor knownMenus(MenuItems menu, Stores stores) {
		return new MappedInterceptor(new String[]{ PATH }, new HandlerInterceptor() {
			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
					throws IOException {
				Optional<Long> storeId = StoreNumberText.number(request.getParameter("storeId"));
				return !HttpMethod.GET.matches(request.getMethod()) || storeId.isEmpty()
						|| isToBeWritten(version(storeId.get()), request, response);
			}

			/**
			 * A list with stocks, which is for the owner, is another version than the one for everybody; and so is that
			 * of a store that is hidden, which is empty. The ETag is weak, since a list has the same one whether or not
			 * it is compressed.
			 */
			private String version(long storeId) {
				return "W/\"menu-%d%s\"".formatted(menu.countChanges(storeId),
						OwnersStock.isShown(storeId) ? "-stock" : stores.isHidden(storeId) ? "-hidden" : "");
			}
		});
	}

	private boolean isToBeWritten(String changes, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		// a browser may keep the list, and asks each time whether it is the same
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (new ServletWebRequest(request, response).checkNotModified(changes)) {
			return false;
		}
		WrittenMenus.Request asked = new WrittenMenus.Request(
				ServletUriComponentsBuilder.fromRequest(request).toUriString(),
				String.valueOf(request.getHeader(HttpHeaders.ACCEPT)));
		Optional<WrittenMenus.Written> list = written.find(asked, changes);
		if (list.isPresent()) {
			send(list.get(), request, response);
			return false;
		}
		request.setAttribute(ASKED, new Asked(asked, changes));
		return true;
	}

	/** Writes past the wrapper that keeps lists, which would copy megabytes. */
	private static void send(WrittenMenus.Written list, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		byte[] body = list.body();
		if (acceptsGzip(request)) {
			body = list.gzipped();
			response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
		}
		ServletResponse client = requireNonNull(
				WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class), "the filter below wraps it")
			.getResponse();
		client.setContentType(list.contentType());
		client.setContentLength(body.length);
		client.getOutputStream().write(body);
	}

	private static boolean acceptsGzip(HttpServletRequest request) throws IOException {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		return accepted != null && AcceptEncoding.parse(new StringReader(accepted))
			.stream()
			.anyMatch(encoding -> GZIP.equalsIgnoreCase(encoding.getEncoding()) && encoding.getQuality() > 0);
	}

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> keepWrittenMenus() {
		FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(
				new OncePerRequestFilter() {
					@Override
					protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
							FilterChain chain) throws ServletException, IOException {
						ContentCachingResponseWrapper list = new ContentCachingResponseWrapper(response);
						chain.doFilter(request, list);
						if (request.getAttribute(ASKED) instanceof Asked asked
								&& list.getStatus() == HttpServletResponse.SC_OK) {
							written.keep(asked.request(), WrittenMenus.Written.of(asked.changes(),
									list.getContentType(), list.getContentAsByteArray()));
						}
						list.copyBodyToResponse();
					}
				});
		registration.setUrlPatterns(List.of(PATH));
		return registration;
	}
}
