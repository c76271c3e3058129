package dev.baedal.identity.web;

import java.util.Map;
import java.util.concurrent.Semaphore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class Passwords {

	/** Maximum of concurrent hashes; each takes 16 MiB. */
	private static final int MAX_CONCURRENT = 4;

	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("argon2id", Map.of("argon2id",
				new Limited(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), new Semaphore(MAX_CONCURRENT)),
				"bcrypt", new BCryptPasswordEncoder())); // of people imported from another system
	}

	/**
	 * Limits concurrent hashes: Argon2 needs much memory by design, and many logins at once must not take all of it.
	 */
	private record Limited(PasswordEncoder encoder, Semaphore permits) implements PasswordEncoder {

		@Override
		public String encode(CharSequence password) {
			permits.acquireUninterruptibly();
			try {
				return encoder.encode(password);
			}
			finally {
				permits.release();
			}
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			permits.acquireUninterruptibly();
			try {
				return encoder.matches(password, hash);
			}
			finally {
				permits.release();
			}
		}

		@Override
		public boolean upgradeEncoding(String hash) {
			return encoder.upgradeEncoding(hash);
		}
	}
}
