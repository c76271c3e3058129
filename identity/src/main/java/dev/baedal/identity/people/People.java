package dev.baedal.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class People {

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Person> find(String name) {
		return jdbc.sql("SELECT * FROM people WHERE name = ?").param(name).query(People::person).optional();
	}

	/** @throws NameTaken when a person of that name exists */
	public void add(Person person, Instant now) {
		try {
			jdbc.sql(
					"INSERT INTO people (name, password, roles, stores, failures, created_at) VALUES (?, ?, ?, ?, 0, ?)")
				.params(person.name(), person.password(), joined(person.roles()), joined(person.stores()),
						Timestamp.from(now))
				.update();
		}
		catch (DuplicateKeyException e) {
			throw new NameTaken(person.name(), e);
		}
	}

	/** @return whether there is a person of that name */
	public boolean change(String name, Set<Role> roles, List<Long> stores) {
		return jdbc.sql("UPDATE people SET roles = ?, stores = ? WHERE name = ?")
			.params(joined(roles), joined(stores), name)
			.update() > 0;
	}

	boolean remove(String name) {
		return jdbc.sql("DELETE FROM people WHERE name = ?").param(name).update() > 0;
	}

	void changePassword(String name, String hash) {
		jdbc.sql("UPDATE people SET password = ? WHERE name = ?").params(hash, name).update();
	}

	/** Counts in the database, so that concurrent guesses gain no attempts. */
	void failed(String name, int attempts, Instant lockedUntil) {
		jdbc.sql("UPDATE people SET failures = failures + 1 WHERE name = ?").param(name).update();
		jdbc.sql("UPDATE people SET failures = 0, locked_until = ? WHERE name = ? AND failures >= ?")
			.params(Timestamp.from(lockedUntil), name, attempts)
			.update();
	}

	void succeeded(String name) {
		jdbc.sql("UPDATE people SET failures = 0, locked_until = NULL WHERE name = ?").param(name).update();
	}

	private static Person person(ResultSet row, int number) throws SQLException {
		Timestamp locked = row.getTimestamp("locked_until");
		return new Person(row.getString("name"), row.getString("password"),
				parts(row.getString("roles")).map(Role::valueOf).collect(Collectors.toSet()),
				parts(row.getString("stores")).map(Long::valueOf).toList(), locked == null ? null : locked.toInstant());
	}

	private static String joined(Collection<?> values) {
		return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
	}

	private static Stream<String> parts(String joined) {
		return Arrays.stream(joined.split(",")).filter(part -> !part.isEmpty());
	}
}
