package dev.baedal.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which caller gave which command, and whether its effect still stands. */
class GivenCommandsTest {

	private final GivenCommands.InOneColumn column = new GivenCommands.InOneColumn();

	enum Light implements Status {

		OFF, ON, BRIGHT, BROKEN;

		@Override
		public String label() {
			return name();
		}
	}

	enum Switch implements Transition<Light> {

		TURN_ON(Light.ON, Light.OFF),
		TURN_UP(Light.BRIGHT, Light.ON),
		TURN_OFF(Light.OFF, Light.ON, Light.BRIGHT),
		BREAK(Light.BROKEN, Light.OFF, Light.ON, Light.BRIGHT);

		private final Light to;
		private final Set<Light> from;

		Switch(Light to, Light first, Light... more) {
			this.to = to;
			this.from = EnumSet.of(first, more);
		}

		@Override
		public Set<Light> from() {
			return from;
		}

		@Override
		public Light to() {
			return to;
		}

		@Override
		public boolean isUndoing() {
			return this == TURN_OFF || this == BREAK;
		}
	}

	@ParameterizedTest
	@CsvSource({ "TURN_ON,OFF,false", "TURN_ON,ON,true", "TURN_ON,BRIGHT,true", "TURN_ON,BROKEN,false",
			"TURN_UP,ON,false", "TURN_UP,BRIGHT,true", "BREAK,BROKEN,true", "BREAK,OFF,false" })
	void transitionStandsUntilAnotherUndoesIt(Switch step, Light light, boolean stands) {
		assertThat(step.stands(light)).isEqualTo(stands);
		assertThat(GivenCommands.none().with(step.name(), "khl").isRepeated(step, light, "khl")).isEqualTo(stands);
		assertThat(GivenCommands.none().with(step.name(), "khl").isRepeated(step, light, "kim")).isFalse();
		assertThat(GivenCommands.none().isRepeated(step, light, "khl")).isFalse();
	}

	@Test
	void remembersTheLastGiver() {
		GivenCommands given = GivenCommands.none().with("TURN_ON", "khl").with("TURN_ON", "kim").with("TURN_UP", "");

		assertThat(given.wasGiven("TURN_ON", "khl")).isFalse();
		assertThat(given.wasGiven("TURN_ON", "kim")).isTrue();
		assertThat(given.without("TURN_ON").wasGiven("TURN_ON", "kim")).isFalse();
	}

	/** Names may contain blanks, in open mode the name is empty, and older rows have null. */
	@Test
	void isKeptInOneColumn() {
		GivenCommands given = GivenCommands.none().with("TURN_ON", "김 철수").with("TURN_UP", "");

		assertThat(column.convertToDatabaseColumn(given)).isEqualTo("TURN_ON 김 철수\nTURN_UP ");
		assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(given))).isEqualTo(given);
		assertThat(column.convertToDatabaseColumn(GivenCommands.none())).isNull();
		assertThat(column.convertToEntityAttribute(null)).isEqualTo(GivenCommands.none());
	}
}
