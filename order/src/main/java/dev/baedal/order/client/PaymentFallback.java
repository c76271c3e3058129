package dev.baedal.order.client;

import java.net.ConnectException;
import java.net.UnknownHostException;

import dev.baedal.order.client.PaymentClient.PayReply;
import dev.baedal.order.client.PaymentClient.PayRequest;
import dev.baedal.order.client.PaymentClient.PayReply.Outcome;
import dev.baedal.platform.security.service.NoServiceToken;
import feign.codec.EncodeException;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/** Fails closed (M02, M21): never approves, and reports NOT_ASKED only when the request cannot have been sent. */
@Component
class PaymentFallback implements FallbackFactory<PaymentClient> {

	private static final Logger log = LoggerFactory.getLogger(PaymentFallback.class);

	@Override
	public PaymentClient create(Throwable cause) {
		Outcome outcome = neverLeft(cause) ? Outcome.NOT_ASKED : Outcome.UNKNOWN;
		log.warn("The call to payment failed ({}): {}", outcome, cause.toString());
		return new PaymentClient() {
			@Override
			public PayReply pay(PayRequest request) {
				return new PayReply(outcome);
			}

			@Override
			public PayReply ready() {
				return new PayReply(outcome);
			}
		};
	}

	static boolean neverLeft(Throwable e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof CallNotPermittedException || cause instanceof BulkheadFullException
					|| cause instanceof ConnectException || cause instanceof UnknownHostException
					|| cause instanceof EncodeException || cause instanceof NoServiceToken) {
				return true;
			}
		}
		return false;
	}
}
