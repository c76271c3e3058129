package dev.baedal.faults.invariant;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.MenuState;
import dev.baedal.faults.snapshot.Snapshot;

/** The last record of a key must be the newest: compaction keeps it, whatever its version is. */
final class MenusAreCurrent implements Invariant {

	@Override
	public String sentence() {
		return "The last record of each key of the menus is the highest version, and equals what store shows";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		return snapshot.menus().stream().flatMap(MenusAreCurrent::wrong).map(what -> new Violation(0, what)).toList();
	}

	private static Stream<String> wrong(MenuState menu) {
		return Stream.concat(
				OrderInvariant.when(menu.last() != menu.highest(),
						"%s: the last record has version %d, and %d was published before it", menu.key(), menu.last(),
						menu.highest()),
				OrderInvariant.when(!menu.published().equals(menu.stored()), "%s: the topic has %s, and store shows %s",
						menu.key(), menu.published(), menu.stored()));
	}
}
