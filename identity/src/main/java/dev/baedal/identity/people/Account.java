package dev.baedal.identity.people;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes and removes accounts. A person's own request needs the password, which is checked as at a login: wrong
 * passwords lock the account.
 */
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
	 * Ends all logins of this person; access tokens that are already issued stay valid until they expire.
	 *
	 * @throws AuthenticationException for an unknown name, a wrong password and a locked person alike
	 */
	public void changePassword(NewPassword request) {
		check(request.name(), request.oldPassword());
		String hash = passwords.encode(request.password());
		transaction.executeWithoutResult(status -> {
			people.changePassword(request.name(), hash);
			logins.endAllOf(request.name());
		});
	}

	/** @throws AuthenticationException as {@link #changePassword} */
	public void leave(RemoveAccountRequest request) {
		check(request.name(), request.password());
		remove(request.name());
	}

	/** @return whether there was a person of that name */
	public boolean remove(String name) {
		return Boolean.TRUE.equals(transaction.execute(status -> {
			logins.endAllOf(name);
			return people.remove(name);
		}));
	}

	/** Runs outside the transaction, so that a wrong password is counted even if the transaction fails. */
	private void check(String name, String password) {
		login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
	}
}
