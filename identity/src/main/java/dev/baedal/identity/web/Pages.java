package dev.baedal.identity.web;

import java.util.stream.Collectors;

import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.util.HtmlUtils;

/** Renders the three forms, without a script, an image or anything from another origin. */
final class Pages {

	static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
	/**
	 * One text for a wrong name, a wrong password and a locked person, so that the response does not reveal the cause.
	 */
	static final String WRONG = "이름이나 암호가 맞지 않거나 잠시 잠겨 있습니다. (Wrong name or password, or locked for a while.)";

	private static final String PAGE = """
			<!doctype html>
			<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
			<title>%1$s</title><link rel="stylesheet" href="/style.css"></head>
			<body><main><h1>%1$s</h1><p role="alert">%2$s</p>
			<form method="post" action="%3$s"><input type="hidden" name="%4$s" value="%5$s">
			<label>이름 (Name) <input name="%6$s" autocomplete="username" required autofocus></label>
			%9$s<label>%10$s <input name="password" type="password" autocomplete="%7$s" required></label>
			<button>%1$s</button></form>%8$s</main></body></html>
			""";

	private Pages() {}

	static String logIn(CsrfToken csrf, String alert) {
		return page("로그인 (Log in)", alert, "/login", csrf, "username", "current-password",
				"<p><a href=\"/signup\">회원 가입 (Sign up)</a> · <a href=\"/password\">암호 변경 (Change password)</a></p>");
	}

	static String signUp(CsrfToken csrf, String alert) {
		return page("회원 가입 (Sign up)", alert, "/signup", csrf, "name", "new-password",
				"<p><a href=\"/login\">로그인 (Log in)</a></p>");
	}

	static String newPassword(CsrfToken csrf, String alert) {
		return PAGE.formatted("암호 변경 (Change password)", HtmlUtils.htmlEscape(alert), "/password",
				csrf.getParameterName(), csrf.getToken(), "name", "new-password",
				"<p><a href=\"/login\">로그인 (Log in)</a></p>",
				"<label>지금 암호 (Old password) <input name=\"oldPassword\" type=\"password\""
						+ " autocomplete=\"current-password\" required></label>\n",
				"새 암호 (New password)");
	}

	/** Joins the messages of a form's invalid fields. */
	static String wrong(BindingResult form) {
		return form.getAllErrors().stream().map(ObjectError::getDefaultMessage).collect(Collectors.joining(" "));
	}

	private static String page(String title, String alert, String action, CsrfToken csrf, String name, String password,
			String links) {
		return PAGE.formatted(title, HtmlUtils.htmlEscape(alert), action, csrf.getParameterName(), csrf.getToken(),
				name, password, links, "", "암호 (Password)");
	}
}
