package dev.baedal.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class TooMany extends ResponseStatusException {

	private final transient Limit limit;
	private final transient ConsumptionProbe left;

	TooMany(Limit limit, ConsumptionProbe left) {
		super(HttpStatus.TOO_MANY_REQUESTS,
				"More than %d requests in %d s (limit \"%s\"); nothing was done (요청이 너무 많습니다. 잠시 후 다시 시도해 주세요)"
					.formatted(limit.rate().requests(), limit.rate().period().toSeconds(), limit.name()));
		this.limit = limit;
		this.left = left;
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Limit.seconds(left.getNanosToWaitForRefill())));
		limit.write(headers, left);
		return headers;
	}
}
