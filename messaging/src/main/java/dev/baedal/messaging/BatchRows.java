package dev.baedal.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.transaction.support.SimpleTransactionScope;

/**
 * The rows that the events of a batch are about, by their ids. A transaction reads each row once, also one that does
 * not exist, and reads the rows of a whole batch with one query. It inserts new rows after the last event, so that each
 * is written once, with all changes.
 */
public final class BatchRows<R> {

	private final SimpleTransactionScope transaction = new SimpleTransactionScope();
	private final Function<Set<Long>, ? extends Collection<R>> query;
	private final Function<R, Long> id;
	private final Consumer<R> insert;

	/** For rows that are not added here. */
	public BatchRows(Function<Set<Long>, ? extends Collection<R>> query, Function<R, Long> id) {
		this(query, id, row -> {
			throw new UnsupportedOperationException("no insert is known for " + row.getClass());
		});
	}

	/** @param query finds the existing rows among these ids */
	public BatchRows(Function<Set<Long>, ? extends Collection<R>> query, Function<R, Long> id, Consumer<R> insert) {
		this.query = query;
		this.id = id;
		this.insert = insert;
	}

	/** A query for one row, and one for many: Hibernate translates the SQL of a list of ids anew each time. */
	public static <R> Function<Set<Long>, Collection<R>> oneOrMany(Function<Long, Optional<R>> one,
			Function<Set<Long>, ? extends Collection<R>> many) {
		return ids -> ids.size() == 1 ? one.apply(ids.iterator().next()).stream().toList() : many.apply(ids);
	}

	/** The row of this id. Reads it unless the transaction has read or added it. */
	public Optional<R> find(long rowId) {
		return findAll(Set.of(rowId)).stream().findFirst();
	}

	/** The existing rows among these ids, in the order of the ids. */
	public List<R> findAll(Set<Long> ids) {
		load(ids);
		Map<Long, Optional<R>> known = ofTransaction().known;
		return ids.stream().sorted().flatMap(rowId -> known.get(rowId).stream()).toList();
	}

	/** Adds a new row, which {@link #insertNew} inserts. */
	public R add(R row) {
		ofTransaction().known.put(id.apply(row), Optional.of(row));
		ofTransaction().added.add(row);
		return row;
	}

	/** Reads the rows of these ids that the transaction does not know. */
	void load(Collection<Long> ids) {
		Map<Long, Optional<R>> known = ofTransaction().known;
		Set<Long> unknown = ids.stream().filter(rowId -> !known.containsKey(rowId)).collect(Collectors.toSet());
		if (!unknown.isEmpty()) {
			Collection<R> rows = query.apply(unknown);
			unknown.forEach(rowId -> known.put(rowId, Optional.empty()));
			rows.forEach(row -> known.put(id.apply(row), Optional.of(row)));
		}
	}

	void insertNew() {
		List<R> added = ofTransaction().added;
		added.forEach(insert);
		added.clear();
	}

	@SuppressWarnings("unchecked")
	private Rows<R> ofTransaction() {
		return (Rows<R>) transaction.get("rows", Rows::new);
	}

	private static final class Rows<R> {

		private final Map<Long, Optional<R>> known = new HashMap<>();
		private final List<R> added = new ArrayList<>();
	}
}
