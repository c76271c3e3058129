package dev.baedal.faults.workload;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.baedal.local.Http;
import dev.baedal.local.Login;
import dev.baedal.local.Role;
import tools.jackson.databind.JsonNode;

/** The token of whoever makes a call, as a header; nothing where nobody is asked who he is. */
final class Callers {

	private static final String OWNER = "owner-1";

	private final String gateway;
	private final Http http;
	private final Login login;
	private final Map<Long, String> customers = new ConcurrentHashMap<>();

	/** @param http asks as the operator @param login null where nobody is asked */
	Callers(String gateway, Http http, Login login) {
		this.gateway = gateway;
		this.http = http;
		this.login = login;
	}

	/** Says who asks, once it is time to ask. */
	interface Caller {

		/** @throws IOException when he has no token any more, and gets none */
		List<String> header() throws IOException, InterruptedException;
	}

	void placed(long order, String customer) {
		if (login != null && order != 0) {
			customers.put(order, customer);
		}
	}

	List<String> customer(String name) throws IOException, InterruptedException {
		return header(Role.CUSTOMER, name);
	}

	List<String> customerOf(long order) throws IOException, InterruptedException {
		return login == null ? List.of() : customer(customers.get(order));
	}

	List<String> owner() throws IOException, InterruptedException {
		return header(Role.OWNER, OWNER);
	}

	List<String> rider(String name) throws IOException, InterruptedException {
		return header(Role.RIDER, name);
	}

	/** Who has picked it; {@code otherwise} while nobody has, and where everybody may do everything. */
	String riderOf(long order, String otherwise) throws IOException, InterruptedException {
		return login == null ? otherwise : text(order, "riderId", otherwise);
	}

	/** What another rider has is 404 behind a login: the operator sees how it stands. Null where the answer itself says so. */
	String deliveryOf(long order) throws IOException, InterruptedException {
		return login == null ? null : text(order, "status", null);
	}

	private String text(long order, String field, String otherwise) throws IOException, InterruptedException {
		JsonNode value = http.get(gateway + "/deliveries/" + order).body().path(field);
		return value.isString() ? value.asString() : otherwise;
	}

	private List<String> header(Role role, String person) throws IOException, InterruptedException {
		return login == null ? List.of() : List.of("Authorization", "Bearer " + login.token(role, person));
	}
}
