package dev.baedal.faults.snapshot;

import java.util.Map;

/**
 * A key of the menus' topic and the matching row of store.
 *
 * @param last version of the last record; -1 without a record
 * @param highest version of all records of the key
 * @param published the state in the last record; empty without a record
 * @param stored the same fields of store's row; empty without a row
 */
public record MenuState(String key, long last, long highest, Map<String, String> published,
		Map<String, String> stored) {}
