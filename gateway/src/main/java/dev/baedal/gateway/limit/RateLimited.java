package dev.baedal.gateway.limit;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.http.HttpHeaders;

class RateLimited extends Rejection {

	private final transient RateLimit limit;
	private final transient ConsumptionProbe left;

	RateLimited(RateLimit limit, ConsumptionProbe left) {
		super(Message.of(Sentence.LIMIT_REACHED, limit.rate().requests(), limit.rate().period().toSeconds(),
				limit.name()));
		this.limit = limit;
		this.left = left;
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, Long.toString(RateLimit.seconds(left.getNanosToWaitForRefill())));
		limit.write(headers, left);
		return headers;
	}
}
