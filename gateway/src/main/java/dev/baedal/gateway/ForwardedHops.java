package dev.baedal.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.netty.util.NetUtil;

/**
 * The hops of a request as proxies recorded them, the farthest first. They are read from the right, since the caller
 * may have written the left end: each trusted hop vouches for the one before it.
 */
record ForwardedHops(List<Hop> all) {

	private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;\"\\s]+)");
	private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\[\\]]+)](?::\\w*)?|([^:\\[\\]]+)(?::\\w*)?");

	/**
	 * @param text the element as the proxy wrote it
	 * @param address null where the element names no address, as "unknown" or "_hidden"
	 */
	record Hop(String text, InetAddress address) {}

	/** @param values of all headers X-Forwarded-For, in their order */
	static ForwardedHops inXForwardedFor(List<String> values) {
		return new ForwardedHops(elements(values).stream().map(element -> new Hop(element, address(element))).toList());
	}

	/** @param values of all headers Forwarded (RFC 7239), in their order */
	static ForwardedHops inForwarded(List<String> values) {
		return new ForwardedHops(
				elements(values).stream().map(element -> new Hop(element, addressFor(element))).toList());
	}

	/**
	 * @return the nearest hop that is not a trusted proxy; if all are trusted, the farthest hop that has an address and
	 * is not behind one without; null if the nearest hop has no address
	 */
	Hop caller(Predicate<InetAddress> trusted) {
		Hop caller = null;
		for (int i = all.size() - 1; i >= 0 && all.get(i).address() != null; i--) {
			caller = all.get(i);
			if (!trusted.test(caller.address())) {
				return caller;
			}
		}
		return caller;
	}

	/** Splits at commas outside quotes. */
	private static List<String> elements(List<String> values) {
		List<String> elements = new ArrayList<>();
		StringBuilder element = new StringBuilder();
		boolean quoted = false;
		for (char c : String.join(",", values).toCharArray()) {
			quoted ^= c == '"';
			if (c == ',' && !quoted) {
				elements.add(element.toString().strip());
				element.setLength(0);
			}
			else {
				element.append(c);
			}
		}
		elements.add(element.toString().strip());
		return elements;
	}

	private static InetAddress addressFor(String element) {
		Matcher matcher = FOR.matcher(element);
		return matcher.find() ? address(matcher.group(1)) : null;
	}

	/**
	 * Parses 1.2.3.4, 1.2.3.4:5, 2001:db8::1 or [2001:db8::1]:5, also with a zone or in quotes. Makes no DNS lookup.
	 */
	private static InetAddress address(String written) {
		String text = written.replace("\"", "").strip();
		Matcher matcher = WITH_PORT.matcher(text);
		if (matcher.matches()) {
			text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
		}
		byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text.replaceAll("%.*", ""));
		try {
			return bytes == null ? null : InetAddress.getByAddress(bytes);
		}
		catch (UnknownHostException noAddress) {
			return null;
		}
	}
}
