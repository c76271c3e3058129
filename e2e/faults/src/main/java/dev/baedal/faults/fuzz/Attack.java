package dev.baedal.faults.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** The kinds of requests that the fuzz sends, with their shares in percent. */
enum Attack {

	/** Valid requests, so that there are orders in every state. */
	SENSIBLE(22) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			return json(at, Bodies.sensible(at, random), random);
		}
	},
	NASTY_VALUES(24) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			return json(at, Bodies.nasty(at, random), random);
		}
	},
	HUGE_BODY(1) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			return json(at, "{\"address\":\"" + "a".repeat(random.nextInt(50_000, 300_000)) + "\"}", random);
		}
	},
	DEEP_BODY(2) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			int depth = random.nextInt(900, 25_000);
			return json(at, random.nextBoolean() ? "[".repeat(depth)
					: "{\"items\":".repeat(depth / 8) + "1" + "}".repeat(depth / 8), random);
		}
	},
	NO_JSON(8) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			byte[] bytes = Bodies.corrupted(Bodies.sensible(at, random), random);
			return new Request(at.method(), Targets.of(at, random)).body(any(CONTENT_TYPES, random), bytes);
		}
	},
	QUERY(12) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			return new Request("GET", Targets.of(at, random) + Targets.nastyQuery(at, random));
		}
	},
	PATH(12) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			return new Request(at.method(), Targets.tricky(at, random)).json("{}");
		}
	},
	HEADERS(10) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			Request request = json(at, Bodies.sensible(at, random), random);
			if (random.nextInt(30) == 0) {
				return request.header("Connection", "Upgrade")
					.header("Upgrade", "websocket")
					.header("Sec-WebSocket-Version", "13")
					.header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
			}
			if (random.nextInt(15) == 0) {
				return request.header(any(List.of("Accept", "Content-Type"), random), any(NO_MEDIA_TYPES, random));
			}
			for (int i = random.nextInt(1, 4); i > 0; i--) {
				request.header(any(HEADER_NAMES, random), Targets.headerValue(random));
			}
			return request;
		}
	},
	METHOD(5) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			return new Request(any(METHODS, random), Targets.of(at, random)).json("{}");
		}
	},
	/** Bytes that break HTTP itself. */
	NONSENSE(3) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			return MalformedHttp.like(json(at, Bodies.sensible(at, random), random), at, random);
		}
	},
	SLOW_BODY(1) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			return json(at, Bodies.sensible(at, random), random);
		}
	},
	/**
	 * Requests that must fail whoever sends them. In open mode internal endpoints get only these, because they would
	 * carry out valid ones.
	 */
	IMPOSSIBLE(0) {
		@Override
		Request build(Operation at, SplittableRandom random) {
			if (at.path().contains("{") && (at.required().isEmpty() || random.nextBoolean())) {
				return new Request(at.method(), Targets.malformed(at, random)).json(Bodies.sensible(at, random));
			}
			if (at.required().isEmpty()) {
				return new Request(any(List.of("DELETE", "PATCH"), random), at.path()).json("{\"customer");
			}
			Request request = new Request(at.method(), Targets.of(at, random));
			return switch (random.nextInt(4)) {
				case 0 -> request.body("application/json", new byte[0]);
				case 1 -> request.body(any(List.of("text/plain", "application/xml"), random),
						utf8(Bodies.sensible(at, random)));
				default -> request.json(Bodies.lacking(at, random));
			};
		}
	};

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE", "PROPFIND", "get", "PURGE");
	private static final List<String> CONTENT_TYPES = List.of("application/json", "application/json;charset=utf-16",
			"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data;boundary=x",
			"application/octet-stream", "application/json;charset=none", "*/*", "json", "application/hal+json",
			"text/uri-list");
	/** Values that a parser of media types may fail on. */
	private static final List<String> NO_MEDIA_TYPES = List.of("\"a/b\"", "\"/\"", "a", "/", "a/", "/b", "a/b;q=\"",
			"a/b;=", ";", ",", "*/", "*/b", "a/b/c");
	private static final List<String> HEADER_NAMES = List.of("Idempotency-Key", "Accept", "Accept-Language",
			"Accept-Encoding", "X-Forwarded-Host", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Prefix",
			"X-Forwarded-Port", "Forwarded", "traceparent", "Authorization", "Cookie", "Origin", "If-Match",
			"If-None-Match", "If-Modified-Since", "Range", "X-HTTP-Method-Override", "Content-Language", "User-Agent",
			"X-Original-URL", "Host", "Expect", "Upgrade", "Connection", "TE", "Max-Forwards", "Via", "Date",
			"baggage");

	private final int share;

	Attack(int share) {
		this.share = share;
	}

	abstract Request build(Operation at, SplittableRandom random);

	/** Whether it is valid HTTP, so that a response is expected. */
	boolean isHttp() {
		return this != NONSENSE;
	}

	static Attack any(SplittableRandom random) {
		int percent = random.nextInt(100);
		for (Attack attack : values()) {
			percent -= attack.share;
			if (percent < 0) {
				return attack;
			}
		}
		throw new IllegalStateException("the shares do not add up to 100");
	}

	static <T> T any(List<T> all, SplittableRandom random) {
		return all.get(random.nextInt(all.size()));
	}

	private static Request json(Operation at, String body, SplittableRandom random) {
		Request request = new Request(at.method(), Targets.of(at, random));
		if (at.method().equals("GET")) {
			return request;
		}
		return at.takesForm() ? request.body("application/x-www-form-urlencoded", utf8(Bodies.form(at, random)))
				: request.json(body);
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
