package dev.baedal.identity.people;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What people do with their own account. Each asks for the password, by the same rules as a login: some wrong ones lock it. */
@Component
public class Account {

	private final People people;
	private final Logins logins;
	private final PasswordEncoder passwords;
	private final AuthenticationManager login;
	private final TransactionOperations transaction;

	Account(People people, Logins logins, PasswordEncoder passwords, AuthenticationConfiguration login,
			TransactionOperations transaction) throws Exception {
		this.people = people;
		this.logins = logins;
		this.passwords = passwords;
		this.login = login.getAuthenticationManager();
		this.transaction = transaction;
	}

	/**
	 * Whoever is logged in under this name is logged in no more; access tokens that are out live on to their end.
	 *
	 * @throws AuthenticationException for a wrong name, a wrong password and a locked person alike
	 */
	public void changePassword(NewPassword wish) {
		check(wish.name(), wish.oldPassword());
		String hash = passwords.encode(wish.password());
		transaction.executeWithoutResult(status -> {
			people.changePassword(wish.name(), hash);
			logins.endAllOf(wish.name());
		});
	}

	/** @throws AuthenticationException as {@link #changePassword} */
	public void leave(Leave wish) {
		check(wish.name(), wish.password());
		remove(wish.name());
	}

	/** @return whether there was one of that name */
	public boolean remove(String name) {
		return Boolean.TRUE.equals(transaction.execute(status -> {
			logins.endAllOf(name);
			return people.remove(name);
		}));
	}

	/** In no transaction: a wrong password is counted, whatever becomes of the rest. */
	private void check(String name, String password) {
		login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
	}
}
