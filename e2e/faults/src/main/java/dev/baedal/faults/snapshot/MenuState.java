package dev.baedal.faults.snapshot;

import java.util.Map;

/**
 * A key of the menus' topic beside the row of store that it tells of.
 *
 * @param last version of the last record; -1 where there is no record
 * @param highest version of all records of the key
 * @param told the state in the last record; empty where there is none
 * @param truth the same fields of store's row; empty where store shows none
 */
public record MenuState(String key, long last, long highest, Map<String, String> told, Map<String, String> truth) {}
