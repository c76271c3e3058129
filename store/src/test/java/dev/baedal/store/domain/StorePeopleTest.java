package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.stream.IntStream;

import dev.baedal.http.ProblemCode;
import dev.baedal.platform.problem.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorePeopleTest {

	private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
	private static final Instant T1 = T0.plusSeconds(60);

	private final StorePeople people = new StorePeople(7);

	@BeforeEach
	void admitTheFirst() {
		people.admit("kim", StoreRole.OWNER, T0);
	}

	@Test
	void aPersonKeepsTheTimeSinceWhenInEveryRole() {
		people.admit("lee", StoreRole.STAFF, T0);
		people.admit("lee", StoreRole.OWNER, T1);

		assertThat(people.memberOf("lee")).contains(new StoreMember(StoreRole.OWNER, T0));
	}

	@Test
	void theLastOwnerNeitherLeavesNorBecomesStaff() {
		people.admit("lee", StoreRole.STAFF, T0);

		assertRefused(ProblemCode.LAST_OWNER, () -> people.dismiss("kim"));
		assertRefused(ProblemCode.LAST_OWNER, () -> people.admit("kim", StoreRole.STAFF, T1));
		assertThat(people.roleOf("kim")).contains(StoreRole.OWNER);

		people.admit("lee", StoreRole.OWNER, T1);
		people.dismiss("kim");
		assertThat(people.inOrder()).containsOnlyKeys("lee");
	}

	@Test
	void aStoreHasAtMostFiftyPeople() {
		IntStream.range(1, StorePeople.MOST).forEach(i -> people.admit("staff-" + i, StoreRole.STAFF, T0));

		assertRefused(ProblemCode.TOO_MANY_PEOPLE, () -> people.admit("one-more", StoreRole.STAFF, T0));
		people.admit("staff-1", StoreRole.OWNER, T0);
		assertThat(people.inOrder()).hasSize(StorePeople.MOST);
	}

	/** Also the last owner, since nobody is kept in the table against their will. */
	@Test
	void anErasedPersonIsForgotten() {
		people.forget("kim", T0);
		assertThat(people.roleOf("kim")).as("admitted after the erasure").isPresent();

		people.forget("kim", T1);
		assertThat(people.inOrder()).isEmpty();
	}

	private static void assertRefused(ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
		assertThatExceptionOfType(Refused.class).isThrownBy(command)
			.satisfies(e -> assertThat(e.explanation().sentence().code()).isEqualTo(code));
	}
}
