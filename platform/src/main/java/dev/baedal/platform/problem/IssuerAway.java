package dev.baedal.platform.problem;

import org.springframework.security.core.AuthenticationException;

/** The issuer's keys are unknown and the issuer does not respond, so no token can be verified. Mapped to 503. */
public class IssuerAway extends AuthenticationException {

	public IssuerAway(Throwable cause) {
		super("The issuer of tokens gives no answer. 지금은 로그인을 확인할 수 없습니다. 잠시 후 다시 시도해 주세요.", cause);
	}
}
