package dev.baedal.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** A body whose fields are printed in the order in which a README writes them. */
final class Body {

	private Body() {}

	/** @param namesAndValues by turns */
	static Map<String, Object> of(Object... namesAndValues) {
		var body = new LinkedHashMap<String, Object>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			body.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
		}
		return body;
	}
}
