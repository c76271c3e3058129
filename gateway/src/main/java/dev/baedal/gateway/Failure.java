package dev.baedal.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import reactor.netty.channel.AbortedException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException; // has no public parent

/**
 * Maps an exception to a status and an explanation. 503 promises that the service has not received the request, so that
 * the caller may resend it; after 502 and 504 the outcome is unknown.
 */
record Failure(HttpStatusCode status, Message explanation) {

	/** @param service the service that the request is routed to; the gateway's own name when there is no route */
	static Failure of(Throwable error, Object service) {
		if (error instanceof ConnectException || error instanceof UnknownHostException
				|| error instanceof NoRouteToHostException) {
			return new Failure(HttpStatus.SERVICE_UNAVAILABLE, Message.of(Sentence.SERVICE_AWAY, service));
		}
		if (error instanceof PoolAcquirePendingLimitException || error instanceof TimeoutException) {
			return new Failure(HttpStatus.SERVICE_UNAVAILABLE, Message.of(Sentence.SERVICE_BUSY, service));
		}
		if (error instanceof IOException || error instanceof AbortedException) {
			return new Failure(HttpStatus.BAD_GATEWAY, Message.of(Sentence.CONNECTION_BROKEN, service));
		}
		if (error instanceof ErrorResponse known) {
			return new Failure(known.getStatusCode(), explanation(known, service));
		}
		return new Failure(HttpStatus.INTERNAL_SERVER_ERROR, Message.of(Sentence.FAILED));
	}

	boolean mayBeSentAgain() {
		return status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
	}

	private static Message explanation(ErrorResponse known, Object service) {
		if (known instanceof Explained explained) {
			return explained.explanation();
		}
		return known.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT)
				? Message.of(Sentence.NO_ANSWER_IN_TIME, service)
				: Message.of(Sentence.of(known.getStatusCode().value()));
	}
}
