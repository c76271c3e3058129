package dev.baedal.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request body that keeps the order of its fields, as a seed's README writes them. */
final class Body {

	private Body() {}

	/** @param namesAndValues alternating */
	static Map<String, Object> of(Object... namesAndValues) {
		var body = new LinkedHashMap<String, Object>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			body.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
		}
		return body;
	}
}
