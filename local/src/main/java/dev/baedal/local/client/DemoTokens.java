package dev.baedal.local.client;

import java.io.IOException;
import java.util.Optional;

import dev.baedal.local.programs.DataFolder;

/** Tokens of the demo users of a run with {@code --secure}, for requests that {@link Http} cannot send. */
public final class DemoTokens {

	private final Login login;

	private DemoTokens(Login login) {
		this.login = login;
	}

	/** @return empty for a run without a login @throws CommandFailure if nothing runs with this data folder */
	public static Optional<DemoTokens> of(DataFolder folder) {
		var running = Running.require(folder);
		return running.isSecure() ? Optional.of(new DemoTokens(running.login())) : Optional.empty();
	}

	/** @param role the argument of {@code ./baedal token} */
	public String of(String role) throws IOException, InterruptedException {
		return login.token(Role.named(role));
	}

	/** Token of the role that is allowed to make this request. */
	public String whoDoes(String method, String path) throws IOException, InterruptedException {
		return login.token(Role.of(method, path));
	}
}
