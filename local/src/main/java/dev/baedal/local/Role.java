package dev.baedal.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whom {@code token} speaks for, each through a demo client of identity. */
enum Role {

	CUSTOMER("khl"), OWNER("owner-1"), RIDER("rider-1"), OPERATOR("operator-1");

	final String person;

	Role(String person) {
		this.person = person;
	}

	static Role named(String name) {
		return Arrays.stream(values()).filter(role -> role.label().equals(name)).findFirst()
				.orElseThrow(() -> new Refusal("token is for one of "
						+ Arrays.stream(values()).map(Role::label).collect(Collectors.joining(", ")) + ", not \"" + name + "\""));
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	String client() {
		return "demo-" + label();
	}
}
