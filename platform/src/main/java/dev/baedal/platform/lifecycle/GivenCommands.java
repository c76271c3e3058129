package dev.baedal.platform.lifecycle;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * The commands given to an aggregate, each with the caller who gave it last. Distinguishes a caller's retry after a
 * lost response from the same command of another caller.
 */
public record GivenCommands(Map<String, String> givers) {

	private static final GivenCommands NONE = new GivenCommands(Map.of());

	public GivenCommands {
		givers = Map.copyOf(givers);
	}

	public static GivenCommands none() {
		return NONE;
	}

	/** @param giver the caller's name, from {@link dev.baedal.platform.security.Caller#giver()} */
	public GivenCommands with(String command, String giver) {
		Map<String, String> more = new TreeMap<>(givers);
		more.put(command, giver);
		return new GivenCommands(more);
	}

	public GivenCommands without(String command) {
		Map<String, String> fewer = new TreeMap<>(givers);
		fewer.remove(command);
		return new GivenCommands(fewer);
	}

	public boolean wasGiven(String command, String giver) {
		return giver.equals(givers.get(command));
	}

	/** Whether the same caller gave this command before and its effect still stands, so that nothing is left to do. */
	public <S extends Enum<S> & Status> boolean isRepeated(Transition<S> step, S current, String giver) {
		return wasGiven(step.name(), giver) && step.stands(current);
	}

	/** Maps the commands to one column, a line for each. A row that is older than the column has no commands. */
	@Converter
	public static class InOneColumn implements AttributeConverter<GivenCommands, String> {

		@Override
		public String convertToDatabaseColumn(GivenCommands given) {
			return given == null || given.givers().isEmpty() ? null
					: new TreeMap<>(given.givers()).entrySet()
						.stream()
						.map(one -> one.getKey() + ' ' + one.getValue())
						.collect(Collectors.joining("\n"));
		}

		@Override
		public GivenCommands convertToEntityAttribute(String column) {
			return column == null ? NONE
					: new GivenCommands(column.lines()
						.map(line -> line.split(" ", 2))
						.collect(Collectors.toMap(words -> words[0], words -> words[1])));
		}
	}
}
