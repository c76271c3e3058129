package dev.baedal.platform.problem;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.security.core.AuthenticationException;

/** The issuer's keys are unknown and the issuer does not respond, so no token can be verified. Mapped to 503. */
public class IssuerUnavailable extends AuthenticationException implements Explained {

	public IssuerUnavailable(Throwable cause) {
		super("The issuer of tokens does not respond", cause);
	}

	@Override
	public Message explanation() {
		return Message.of(Sentence.ISSUER_AWAY);
	}
}
