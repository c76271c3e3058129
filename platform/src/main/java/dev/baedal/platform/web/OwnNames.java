package dev.baedal.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of this machine: localhost, what ends with .localhost, loopback addresses, and names that a setting adds. */
record OwnNames(Set<String> others) {

	private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\[\\]]+]|[^\\[\\]:/@\\s]+?)\\.?(:\\d{0,5})?");
	private static final Pattern ORIGIN = Pattern.compile("https?://(.+)");
	private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

	static OwnNames and(Collection<String> others) {
		return new OwnNames(others.stream().map(String::strip).map(OwnNames::name).collect(Collectors.toSet()));
	}

	/** @param authority of a header Host: a name or an address, with or without a port */
	boolean areNamedBy(String authority) {
		String name = name(authority);
		return name.equals("localhost") || name.endsWith(".localhost") || isLoopback(name)
				|| !name.isEmpty() && others.contains(name);
	}

	/** @param origin of a page as a browser writes it; a page without one has the text "null" */
	boolean areOriginOf(String origin) {
		Matcher matcher = ORIGIN.matcher(origin);
		return matcher.matches() && areNamedBy(matcher.group(1));
	}

	/** Empty for what is no authority. */
	private static String name(String authority) {
		Matcher matcher = AUTHORITY.matcher(authority);
		return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
	}

	/** Only literals are parsed: a name that DNS resolves to loopback is what an attacker would send. */
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
