package dev.baedal.platform.security;

import java.io.IOException;
import java.net.URI;
import java.text.ParseException;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;

/**
 * Fetches the issuer's current signing keys from the address in its metadata. Sends no request before the first token.
 */
class IssuerKeys implements JWKSetSource<SecurityContext> {

	private final String issuer;
	private final ResourceRetriever http;
	private volatile String jwkSetUri;
	private volatile boolean unavailable;
	private volatile long failedAt = System.nanoTime();

	/** @param jwkSetUri null to read it from the issuer's metadata */
	IssuerKeys(String issuer, String jwkSetUri, ResourceRetriever http) {
		this.issuer = issuer;
		this.jwkSetUri = jwkSetUri;
		this.http = http;
	}

	/**
	 * The time at which a caller began to wait for keys. Nimbus lets one caller at a time through to here; otherwise
	 * each waiting caller would wait for a time-out of its own while the issuer hangs.
	 */
	record WaitingCaller(long since) implements SecurityContext {

		static WaitingCaller now() {
			return new WaitingCaller(System.nanoTime());
		}
	}

	/** Whether the last request for keys failed. If so, an unknown key may be one of the issuer. */
	boolean areUnavailable() {
		return unavailable;
	}

	@Override
	public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
			throws KeySourceException {
		if (unavailable && context instanceof WaitingCaller caller && caller.since() - failedAt < 0) {
			throw new JWKSetUnavailableException("no response with keys from " + issuer + " to an earlier caller");
		}
		try {
			if (jwkSetUri == null) {
				jwkSetUri = JSONObjectUtils.getString(
						JSONObjectUtils.parse(get(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")),
						"jwks_uri");
			}
			JWKSet keys = JWKSet.parse(get(jwkSetUri));
			unavailable = false;
			return keys;
		}
		catch (IOException e) {
			failedAt = System.nanoTime();
			unavailable = true;
			throw new JWKSetUnavailableException("no response with keys from " + issuer, e);
		}
		catch (ParseException e) {
			throw new JWKSetParseException("no keys at " + issuer, e);
		}
	}

	@Override
	public void close() {}

	private String get(String uri) throws IOException {
		return http.retrieveResource(URI.create(uri).toURL()).getContent();
	}
}
