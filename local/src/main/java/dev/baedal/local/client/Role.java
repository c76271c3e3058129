package dev.baedal.local.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.baedal.local.failure.CommandFailure;

/** The roles of {@code token}, each with its demo user and a demo client of identity. */
public enum Role {

	CUSTOMER("khl"), OWNER("owner-1"), RIDER("rider-1"), OPERATOR("operator-1");

	final String person;

	Role(String person) {
		this.person = person;
	}

	/** The role that is allowed to make a request. An operator may read everything, but not act for the other roles. */
	public static Role of(String method, String path) {
		if (method.equals("GET") || path.startsWith("/actuator/")) {
			return OPERATOR;
		}
		if (path.startsWith("/orders") || path.endsWith("/confirmdelivered") || path.startsWith("/couponMgmts")
				|| path.startsWith("/notificationPreferences") || path.startsWith("/addresses")) {
			return CUSTOMER;
		}
		return path.startsWith("/deliveries/") && !path.endsWith("/handover") ? RIDER : OWNER;
	}

	public static Role named(String name) {
		return Arrays.stream(values())
			.filter(role -> role.label().equals(name))
			.findFirst()
			.orElseThrow(() -> new CommandFailure(
					"token is for one of " + Arrays.stream(values()).map(Role::label).collect(Collectors.joining(", "))
							+ ", not \"" + name + "\""));
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	String client() {
		return "demo-" + label();
	}
}
