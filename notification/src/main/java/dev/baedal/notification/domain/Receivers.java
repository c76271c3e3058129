package dev.baedal.notification.domain;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.baedal.platform.problem.Forbidden;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.text.PersonIds;

/** As whom somebody is written to: a customer or a rider by their name, an owner as {@code store-7}. */
public final class Receivers {

	private static final Pattern STORE = Pattern.compile("store-\\d+");

	private Receivers() {}

	/** Of who asks. Who calls themselves store-7 is not its owner by that. @throws Forbidden if nobody writes to them */
	public static Set<String> own() {
		Caller caller = Caller.now().require(Role.CUSTOMER, Role.OWNER, Role.RIDER, Role.OPERATOR);
		Set<String> own = caller.stores()
			.stream()
			.filter(caller::owns)
			.map(id -> "store-" + id)
			.collect(Collectors.toSet());
		if (caller.person() != null && (caller.has(Role.CUSTOMER) || caller.has(Role.RIDER))
				&& !STORE.matcher(caller.person()).matches()) {
			own.add(caller.person());
		}
		return own;
	}

	public static boolean isShown(String receiver) {
		return Caller.now().readsAll() || own().contains(receiver);
	}

	/** For a query that names one. @throws Forbidden if it is somebody else */
	public static String check(String receiver) {
		String named = PersonIds.normal(receiver);
		if (!isShown(named)) {
			throw Forbidden.somebodyElse("receiver", own());
		}
		return named;
	}
}
