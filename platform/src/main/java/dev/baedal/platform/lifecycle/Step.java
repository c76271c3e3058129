package dev.baedal.platform.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row in a life cycle's table: which states it starts from and where it leads. Implemented by an enum, whose
 * constants are the whole table.
 *
 * @param <S> the states
 */
public interface Step<S extends Enum<S> & Status> {

	String name();

	Set<S> from();

	S to();

	/** Whether people may ask for it; false for what only follows from an event, and for an operator's hand. */
	default boolean isCommand() {
		return true;
	}

	/** Whether it takes back what steps before it did. */
	default boolean isUndoing() {
		return false;
	}

	default boolean isAllowed(S current) {
		return from().contains(current);
	}

	/** Whether the effect of this step still stands in a state: a life gets there from it with nothing taken back. */
	default boolean stands(S current) {
		Set<S> reached = EnumSet.of(to());
		List<Step<S>> onward = siblings().filter(step -> !step.isUndoing()).toList();
		boolean grew = true;
		while (grew) {
			grew = false;
			for (Step<S> step : onward) {
				grew |= step.from().stream().anyMatch(reached::contains) && reached.add(step.to());
			}
		}
		return reached.contains(current);
	}

	/**
	 * @return the state after this step
	 * @throws NotAllowed if the table does not lead from {@code current} by this step
	 */
	default S apply(S current) {
		if (!isAllowed(current)) {
			throw new NotAllowed(name(), current, allowed(current));
		}
		return to();
	}

	private List<String> allowed(S current) {
		return siblings().filter(step -> step.isCommand() && step.isAllowed(current)).map(Step::name).toList();
	}

	@SuppressWarnings("unchecked")
	private Stream<Step<S>> siblings() {
		return Stream.of((Step<S>[]) ((Enum<?>) this).getDeclaringClass().getEnumConstants());
	}
}
