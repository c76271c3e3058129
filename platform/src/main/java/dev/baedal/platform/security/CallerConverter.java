package dev.baedal.platform.security;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.baedal.platform.security.mode.SecurityProperties;
import dev.baedal.text.PersonIds;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Maps a token, whose signature and dates are verified, to its {@link Caller}. */
class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {

	static final String INTERNAL = "SCOPE_internal";

	private final SecurityProperties.Claims claims;
	private final StoreOwnership ownership;

	CallerConverter(SecurityProperties.Claims claims, StoreOwnership ownership) {
		this.claims = claims;
		this.ownership = ownership;
	}

	/** @throws InvalidBearerTokenException if the token names no person, or an invalid one */
	@Override
	public AbstractAuthenticationToken convert(Jwt jwt) {
		String person = person(jwt);
		if (texts(jwt, claims.scope()).contains("internal")) {
			return new Known(jwt, Caller.service(person), somebody -> Set.of(),
					List.of(new SimpleGrantedAuthority(INTERNAL)));
		}
		Set<Role> roles = roles(jwt);
		Collection<GrantedAuthority> authorities = new ArrayList<>();
		roles.forEach(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
		return new Known(jwt, new Caller(person, roles, stores(jwt), false), ownership, authorities);
	}

	/**
	 * Returns the person in NFC. Rejects an id that normalisation would change in any other way: an account with one
	 * more blank must not become the account without it.
	 */
	private String person(Jwt jwt) {
		if (claim(jwt, claims.person()) instanceof String named) {
			String person = PersonIds.normal(named);
			if (person.equals(Normalizer.normalize(named, Normalizer.Form.NFC)) && !person.isEmpty()
					&& PersonIds.fault(person).isEmpty()) {
				return person;
			}
		}
		throw new InvalidBearerTokenException(
				"its claim %s must name a person in 1 to %d characters: letters, digits, single blanks and . _ @ + - : |"
					.formatted(claims.person(), PersonIds.LONGEST));
	}

	/** Ignores the roles of other applications, which a token may also list. */
	private Set<Role> roles(Jwt jwt) {
		Set<String> named = texts(jwt, claims.roles());
		Set<Role> roles = EnumSet.noneOf(Role.class);
		Arrays.stream(Role.values()).filter(role -> named.contains(role.name())).forEach(roles::add);
		return roles;
	}

	private Set<Long> stores(Jwt jwt) {
		Set<Long> stores = new LinkedHashSet<>();
		try {
			texts(jwt, claims.stores()).forEach(store -> stores.add(Long.valueOf(store)));
		}
		catch (NumberFormatException e) {
			throw new InvalidBearerTokenException("its claim %s must list numbers of stores".formatted(claims.stores()),
					e);
		}
		return stores;
	}

	/** Reads a claim that is a list, or a text with blanks between the values. */
	private static Set<String> texts(Jwt jwt, String name) {
		Set<String> texts = new LinkedHashSet<>();
		Object value = claim(jwt, name);
		if (value instanceof Collection<?> values) {
			values.forEach(one -> texts.add(String.valueOf(one)));
		}
		else if (value != null) {
			texts.addAll(Arrays.asList(value.toString().trim().split("\\s+")));
		}
		texts.remove("");
		return texts;
	}

	private static Object claim(Jwt jwt, String path) {
		if (jwt.hasClaim(path)) {
			return jwt.getClaim(path);
		}
		Object value = jwt.getClaims();
		for (String step : path.split("\\.")) {
			value = value instanceof Map<?, ?> object ? object.get(step) : null;
		}
		return value;
	}

	/** A logged-in caller. The stores that the token does not list are read when a rule needs the caller. */
	static final class Known extends AbstractAuthenticationToken {

		private final transient Jwt jwt;
		private final transient Caller caller;
		private final transient StoreOwnership ownership;
		private transient Caller whole;

		Known(Jwt jwt, Caller caller, StoreOwnership ownership, Collection<? extends GrantedAuthority> authorities) {
			super(authorities);
			this.jwt = jwt;
			this.caller = caller;
			this.ownership = ownership;
			setAuthenticated(true);
		}

		/** The caller with all stores; one thread handles a request. */
		Caller caller() {
			if (whole == null) {
				whole = caller.running(ownership.storesOf(caller.person()));
			}
			return whole;
		}

		@Override
		public Object getCredentials() {
			return jwt;
		}

		@Override
		public Object getPrincipal() {
			return caller;
		}

		@Override
		public String getName() {
			return caller.person();
		}
	}
}
