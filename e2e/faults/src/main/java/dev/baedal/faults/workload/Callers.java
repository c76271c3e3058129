package dev.baedal.faults.workload;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.Login;
import dev.baedal.local.client.Role;
import tools.jackson.databind.JsonNode;

/** The Authorization header of the caller of a request; empty in open mode. */
final class Callers {

	private static final String OWNER = "owner-1";

	private final String gateway;
	private final Http http;
	private final Login login;
	private final Map<Long, String> customers = new ConcurrentHashMap<>();

	/** @param http calls as an operator @param login null in open mode */
	Callers(String gateway, Http http, Login login) {
		this.gateway = gateway;
		this.http = http;
		this.login = login;
	}

	/** Gets the caller's token when the request is sent. */
	interface Caller {

		/** @throws IOException if the token has expired and identity issues no other */
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

	/** The rider of the delivery; {@code otherwise} before the pick, and in open mode. */
	String riderOf(long order, String otherwise) throws IOException, InterruptedException {
		return login == null ? otherwise : text(order, "riderId", otherwise);
	}

	/**
	 * The state of the delivery, which only an operator can read once another rider has it: the rider gets 404. Null in
	 * open mode, where the response has the state.
	 */
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
