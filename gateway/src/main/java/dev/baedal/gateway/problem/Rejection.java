package dev.baedal.gateway.problem;

import java.util.Locale;
import java.util.Map;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;

/** A request that the gateway rejects itself, with a sentence for the caller. */
public class Rejection extends ResponseStatusException implements Explained {

	private final transient Message explanation;

	public Rejection(Message explanation) {
		this(explanation, null);
	}

	public Rejection(Message explanation, Throwable cause) {
		this(explanation.code().status(), explanation, cause);
	}

	/** @param status one of those of the explanation's code */
	protected Rejection(int status, Message explanation, Throwable cause) {
		super(HttpStatusCode.valueOf(status), explanation.toString(), cause);
		this.explanation = explanation;
	}

	@Override
	public Message explanation() {
		return explanation;
	}

	/** Returns the detail of the problem. */
	public String detail(Locale language) {
		return explanation.in(language);
	}

	/** Returns further members of the problem. */
	public Map<String, Object> members(Locale language) {
		return Map.of();
	}
}
