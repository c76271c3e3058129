package dev.baedal.faults.fuzz;

import java.util.SplittableRandom;

/** Requests that break the rules of HTTP itself. */
final class MalformedHttp {

	private MalformedHttp() {}

	static Request like(Request request, Operation at, SplittableRandom random) {
		byte[] noise = new byte[random.nextInt(1, 300)];
		random.nextBytes(noise);
		return switch (random.nextInt(10)) {
			case 0 -> request.header("Content-Length", "5");
			case 1 -> request.header("Transfer-Encoding", "chunked");
			case 2 -> request.without("Content-Length")
				.header("Transfer-Encoding", "chunked")
				.raw(Attack.utf8("zz\r\n{}\r\n0\r\n\r\n"));
			case 3 -> request.without("Content-Length").header("Content-Length", "-1");
			case 4 ->
				request.without("Content-Length").header("Content-Length", "99999").raw(Attack.utf8("{\"customer"));
			case 5 -> request.without("Host");
			case 6 -> new Request("GET", at.path() + " HTTP/9.9\r\nX: y");
			case 7 -> new Request(new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1), "/" + at.path());
			case 8 -> request.header("a b", "c").header("", "");
			default -> new Request("PRI", "*").raw(noise);
		};
	}
}
