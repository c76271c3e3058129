package dev.baedal.platform.security.mode;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Rejects contradictory security settings at start-up, before the service touches anything, so that a forgotten setting
 * leaves no service open.
 */
@Configuration(proxyBeanMethods = false)
class SecurityModeCheck {

	static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
	static final String JWK_SET = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";
	static final String SECRET = "baedal.security.client-secret";
	/** A service that calls no other service needs no token of its own. */
	private static final boolean CALLS_OTHERS = ClassUtils.isPresent("feign.RequestInterceptor", null);

	@Bean
	static BeanFactoryPostProcessor refuseUnsafeMode(Environment environment) {
		return beans -> check(environment);
	}

	/** @throws UnsafeSecurityMode with one line that names the setting to change */
	static void check(Environment environment) {
		switch (environment.getProperty(SecurityProperties.MODE, "open").toLowerCase(Locale.ROOT)) {
			case "open" -> checkOpen(environment);
			case "login" -> checkLogin(environment);
			default -> throw new UnsafeSecurityMode("%s=%s: must be open or login".formatted(SecurityProperties.MODE,
					environment.getProperty(SecurityProperties.MODE)));
		}
	}

	private static void checkOpen(Environment environment) {
		Stream.of(ISSUER, JWK_SET, SECRET).filter(name -> has(environment, name)).findFirst().ifPresent(name -> {
			throw new UnsafeSecurityMode("%s is set but %s=open requires no token: set %2$s=login, or leave it out"
				.formatted(name, SecurityProperties.MODE));
		});
		String address = environment.getProperty("server.address", "0.0.0.0");
		if (!isLoopback(address)) {
			throw new UnsafeSecurityMode("server.address=%s can be reached from outside and %s=open requires no token: "
				.formatted(address, SecurityProperties.MODE) + "set it to login, or the address to 127.0.0.1");
		}
	}

	private static void checkLogin(Environment environment) {
		List<String> needed = CALLS_OTHERS ? List.of(ISSUER, SECRET) : List.of(ISSUER);
		needed.stream().filter(name -> !has(environment, name)).findFirst().ifPresent(name -> {
			throw new UnsafeSecurityMode(
					"%s=login needs %s, and it is not set".formatted(SecurityProperties.MODE, name));
		});
	}

	private static boolean has(Environment environment, String name) {
		return StringUtils.hasText(environment.getProperty(name));
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException e) {
			throw new UnsafeSecurityMode("server.address=%s is no address of this machine".formatted(address));
		}
	}
}
