package dev.baedal.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import reactor.netty.channel.AbortedException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException; // has no public parent

/**
 * Maps an exception to a status and a detail. 503 promises that the service has not seen the request, so that the
 * caller may send it again; after 502 and 504 the outcome is unknown.
 */
record Failure(HttpStatusCode status, String detail) {

	private static final String UNKNOWN = "; whether it has done it is unknown, so look before you ask again";

	/** @param service the service that the request is routed to; the gateway's own name when there is no route */
	static Failure of(Throwable error, String service) {
		if (error instanceof ConnectException || error instanceof UnknownHostException
				|| error instanceof NoRouteToHostException) {
			return new Failure(HttpStatus.SERVICE_UNAVAILABLE, service + " is away; nothing was done");
		}
		if (error instanceof PoolAcquirePendingLimitException || error instanceof TimeoutException) {
			return new Failure(HttpStatus.SERVICE_UNAVAILABLE, service + " has too much to do; nothing was done");
		}
		if (error instanceof IOException || error instanceof AbortedException) {
			return new Failure(HttpStatus.BAD_GATEWAY, service + " broke the connection" + UNKNOWN);
		}
		if (error instanceof ErrorResponse known) {
			return new Failure(known.getStatusCode(), detail(known, service));
		}
		return new Failure(HttpStatus.INTERNAL_SERVER_ERROR, "The gateway failed; its log says why");
	}

	boolean mayBeSentAgain() {
		return status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
	}

	private static String detail(ErrorResponse known, String service) {
		if (known.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT)) {
			return service + " did not answer in time" + UNKNOWN;
		}
		if (known.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
			return "There is nothing at this path";
		}
		return known.getBody().getDetail();
	}
}
