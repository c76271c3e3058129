package dev.baedal.local;

import java.io.IOException;
import java.util.Optional;

/** Of the demo people of a run with {@code --secure}, for who makes calls that {@link Http} would not. */
public final class DemoTokens {

	private final Login login;

	private DemoTokens(Login login) {
		this.login = login;
	}

	/** Empty where nobody has to log in. @throws Refusal when nothing runs there */
	public static Optional<DemoTokens> of(DataFolder folder) {
		var running = Running.require(folder);
		return running.isSecure() ? Optional.of(new DemoTokens(running.login())) : Optional.empty();
	}

	/** @param role as {@code ./baedal token} takes it */
	public String of(String role) throws IOException, InterruptedException {
		return login.token(Role.named(role));
	}

	/** Of the one whose part this is. */
	public String whoDoes(String method, String path) throws IOException, InterruptedException {
		return login.token(Role.of(method, path));
	}
}
