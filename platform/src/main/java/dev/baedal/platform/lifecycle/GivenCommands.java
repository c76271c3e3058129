package dev.baedal.platform.lifecycle;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * The commands that people gave to an aggregate, and who gave each of them last. A repetition after a lost answer is
 * told by it from a command of somebody else.
 */
public record GivenCommands(Map<String, String> givers) {

	private static final GivenCommands NONE = new GivenCommands(Map.of());

	public GivenCommands {
		givers = Map.copyOf(givers);
	}

	public static GivenCommands none() {
		return NONE;
	}

	/** @param giver as {@link dev.baedal.platform.security.Caller#giver()} names them */
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

	/** Whether the same caller gave this command before, and its effect still stands: nothing is left to do. */
	public <S extends Enum<S> & Status> boolean isRepeated(Transition<S> step, S current, String giver) {
		return wasGiven(step.name(), giver) && step.stands(current);
	}

	/** A line for each command. A row from before the column remembers no command. */
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
