package dev.baedal.platform.security;

import java.net.URI;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import dev.baedal.platform.security.mode.SecurityProperties;
import jakarta.servlet.Filter;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * The filter chain of login mode in front of a service that runs in open mode, with the same mappings. The rules of a
 * service can then be tested in the context of its other tests.
 */
public final class LoginModeService {

	private final Tokens tokens = new Tokens();
	private final MockMvc service;

	public LoginModeService(WebApplicationContext service) {
		GenericWebApplicationContext door = new GenericWebApplicationContext();
		door.setParent(service);
		door.setServletContext(service.getServletContext());
		door.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("login", Map.of(SecurityProperties.MODE, "login")));
		door.registerBean(JwtDecoder.class, this::decoder);
		new AnnotatedBeanDefinitionReader(door).register(Secured.class, LoginConfiguration.class);
		door.refresh();
		this.service = MockMvcBuilders.webAppContextSetup(service)
			.<DefaultMockMvcBuilder>addFilters(door.getBean("springSecurityFilterChain", Filter.class))
			.build();
	}

	public Tokens tokens() {
		return tokens;
	}

	/**
	 * @param token null for none
	 * @param json null for no body
	 */
	public MockHttpServletResponse send(String method, String uri, String token, String json) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method),
				URI.create(uri));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		if (json != null) {
			request.contentType(MediaType.APPLICATION_JSON).content(json);
		}
		try {
			return service.perform(request).andReturn().getResponse();
		}
		catch (Exception e) {
			throw new IllegalStateException(method + " " + uri, e);
		}
	}

	private JwtDecoder decoder() {
		try {
			return NimbusJwtDecoder.withPublicKey(tokens.key().toRSAPublicKey()).build();
		}
		catch (JOSEException e) {
			throw new IllegalStateException(e);
		}
	}

	@EnableWebSecurity
	static class Secured {}
}
