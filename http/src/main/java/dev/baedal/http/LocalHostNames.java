package dev.baedal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of this machine: localhost, names that end with .localhost, loopback addresses, and names that a setting
 * adds. Open mode requires no token, so a web page in a browser on this machine must not act for its visitor.
 */
public record LocalHostNames(Set<String> others) {

	private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\[\\]]+]|[^\\[\\]:/@\\s]+?)\\.?(:\\d{0,5})?");
	private static final Pattern ORIGIN = Pattern.compile("https?://(.+)");
	private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

	/** @param others host names, each with or without a port */
	public static LocalHostNames and(Collection<String> others) {
		return new LocalHostNames(
				others.stream().map(String::strip).map(LocalHostNames::name).collect(Collectors.toSet()));
	}

	/**
	 * Refuses a request to a foreign host name (DNS rebinding) with 421, and a command from a page of a foreign origin
	 * with 403.
	 *
	 * @param headers returns all values of a named header; empty for none
	 * @return empty for a request that open mode serves
	 */
	public Optional<Message> refusal(String method, Function<String, List<String>> headers) {
		if (!headers.apply("Host").stream().allMatch(this::isOwnHost)) {
			return Optional.of(Message.of(Sentence.NOT_OWN_HOST));
		}
		if (!Methods.SAFE.contains(method) && isForeignPage(headers)) {
			return Optional.of(Message.of(Sentence.PAGE_OF_FOREIGN_ORIGIN));
		}
		return Optional.empty();
	}

	/** A browser always sends Host; a client of HTTP/1.0 that sends none is no browser. */
	private boolean isOwnHost(String host) {
		return host.isBlank() || areNamedBy(host);
	}

	private boolean isForeignPage(Function<String, List<String>> headers) {
		List<String> origins = headers.apply("Origin");
		return origins.isEmpty() ? headers.apply("Sec-Fetch-Site").contains("cross-site")
				: !origins.stream().allMatch(this::areOriginOf);
	}

	/** @param authority of a header Host: a name or an address, with or without a port */
	private boolean areNamedBy(String authority) {
		String name = name(authority);
		return name.equals("localhost") || name.endsWith(".localhost") || isLoopback(name)
				|| !name.isEmpty() && others.contains(name);
	}

	/** @param origin of a page as a browser writes it; a page without one has the text "null" */
	private boolean areOriginOf(String origin) {
		Matcher matcher = ORIGIN.matcher(origin);
		return matcher.matches() && areNamedBy(matcher.group(1));
	}

	/** Returns the empty text for a malformed authority. */
	private static String name(String authority) {
		Matcher matcher = AUTHORITY.matcher(authority);
		return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
	}

	/** Accepts literals only: an attacker would send a name that DNS resolves to loopback. */
	private static boolean isLoopback(String name) {
		try {
			return LOOPBACK.matcher(name).matches()
					|| name.startsWith("[") && InetAddress.getByName(name).isLoopbackAddress();
		}
		catch (UnknownHostException noAddress) {
			return false;
		}
	}
}
