package dev.baedal.platform.web;

import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.util.unit.DataSize;

/**
 * The commands of a service whose bodies may be larger than those of all others. Such a body must declare its length.
 * It is in memory while the command runs, so that few of these commands run at once.
 */
public final class LargeBodies {

	private final Pattern path;
	private final int limit;
	private final Semaphore room;

	/**
	 * @param path regular expression of the paths as they are written
	 * @param limit largest body; a larger one gets 413
	 * @param atOnce commands with such bodies that run at once; the next one gets 503 and Retry-After
	 */
	public LargeBodies(String path, DataSize limit, int atOnce) {
		this.path = Pattern.compile(path);
		this.limit = Math.toIntExact(limit.toBytes());
		this.room = new Semaphore(atOnce);
	}

	boolean areAllowedFor(HttpServletRequest request) {
		return path.matcher(request.getRequestURI()).matches();
	}

	/** In bytes. */
	int limit() {
		return limit;
	}

	/** @return false if no further body may be read now; otherwise {@link #leave} must follow */
	boolean enter() {
		return room.tryAcquire();
	}

	void leave() {
		room.release();
	}
}
