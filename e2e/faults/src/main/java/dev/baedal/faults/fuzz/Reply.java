package dev.baedal.faults.fuzz;

/** A response. @param status 0 without one @param head status line and headers, in lower case */
record Reply(int status, String head, String body) {

	static final Reply NONE = new Reply(0, "", "");

	static Reply of(String text) {
		if (!text.startsWith("HTTP/1.") || text.length() < 12) {
			return NONE;
		}
		int end = text.indexOf("\r\n\r\n");
		String head = end < 0 ? text : text.substring(0, end);
		return new Reply(Integer.parseInt(text.substring(9, 12)), head.toLowerCase(java.util.Locale.ROOT),
				end < 0 ? "" : text.substring(end + 4));
	}

	boolean has(String header) {
		return head.contains("\n" + header + ":");
	}

	boolean isProblem() {
		return head.contains("content-type: application/problem+json");
	}
}
