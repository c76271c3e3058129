package dev.baedal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * A problem document (RFC 9457). Its members are written in the order in which they were added; a member whose value is
 * null or the empty text is left out.
 */
public final class Problem {

	/** Names no charset: a document of this type is UTF-8. */
	public static final String MEDIA_TYPE = "application/problem+json";

	/** The type of a problem that its status explains. */
	public static final String BLANK = "about:blank";

	private static final JsonMapper JSON = JsonMapper.shared();
	private static final String STATUS = "status";
	private static final String DETAIL = "detail";

	private final Map<String, Object> members;
	private final Locale language;

	private Problem(Map<String, Object> members, Locale language) {
		this.members = members;
		this.language = language;
	}

	/** @param language of its texts */
	public static Problem in(Locale language) {
		return new Problem(Map.of(), language);
	}

	/** @param preferred of {@link AcceptLanguage} */
	public static Problem of(Message message, Locale preferred) {
		return of(message.code().status(), message, preferred);
	}

	/** @param preferred of {@link AcceptLanguage} */
	public static Problem of(int status, Message message, Locale preferred) {
		return in(message.language(preferred)).title(message.title(preferred))
			.status(status)
			.detail(message.in(preferred))
			.code(message.code());
	}

	/** @param uri names the kind of problem */
	public Problem type(String uri) {
		return with("type", uri);
	}

	public Problem title(String title) {
		return with("title", title);
	}

	public Problem status(int status) {
		return with(STATUS, status);
	}

	public Problem detail(String detail) {
		return with(DETAIL, detail);
	}

	public Problem code(ProblemCode code) {
		return with("code", code.name());
	}

	/** @param uri names this occurrence: the path of the request */
	public Problem instance(String uri) {
		return with("instance", uri);
	}

	/** @param value anything that Jackson writes */
	public Problem with(String member, Object value) {
		if (value == null || value.equals("")) {
			return this;
		}
		Map<String, Object> more = new LinkedHashMap<>(members);
		more.put(member, value);
		return new Problem(more, language);
	}

	/** @return 0 while there is none */
	public int status() {
		return (int) members.getOrDefault(STATUS, 0);
	}

	/** @return empty while there is none */
	public String detail() {
		return (String) members.getOrDefault(DETAIL, "");
	}

	/** @return the language of its texts, for {@code Content-Language} */
	public Locale language() {
		return language;
	}

	public String json() {
		return JSON.writeValueAsString(members);
	}

	/** @return the document in UTF-8 */
	public byte[] bytes() {
		return json().getBytes(StandardCharsets.UTF_8);
	}
}
