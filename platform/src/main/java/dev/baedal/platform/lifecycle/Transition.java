package dev.baedal.platform.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A transition of a state machine: the states that it starts from and the state that it leads to. Implemented by an
 * enum, whose constants are the whole table.
 *
 * @param <S> the states
 */
public interface Transition<S extends Enum<S> & Status> {

	String name();

	Set<S> from();

	S to();

	/** Whether people may request it; false for a transition that only an event or an operator causes. */
	default boolean isCommand() {
		return true;
	}

	/** Whether it undoes earlier transitions. */
	default boolean isUndoing() {
		return false;
	}

	default boolean isAllowed(S current) {
		return from().contains(current);
	}

	/**
	 * Whether the effect of this transition still stands in a state: transitions that undo nothing lead there from its
	 * target.
	 */
	default boolean stands(S current) {
		Set<S> reached = EnumSet.of(to());
		List<Transition<S>> onward = siblings().filter(transition -> !transition.isUndoing()).toList();
		boolean grew = true;
		while (grew) {
			grew = false;
			for (Transition<S> transition : onward) {
				grew |= transition.from().stream().anyMatch(reached::contains) && reached.add(transition.to());
			}
		}
		return reached.contains(current);
	}

	/**
	 * @return the state after this transition
	 * @throws TransitionNotAllowed if the table does not lead from {@code current} by this transition
	 */
	default S apply(S current) {
		if (!isAllowed(current)) {
			throw new TransitionNotAllowed(name(), current, allowed(current));
		}
		return to();
	}

	private List<String> allowed(S current) {
		return siblings().filter(transition -> transition.isCommand() && transition.isAllowed(current))
			.map(Transition::name)
			.toList();
	}

	@SuppressWarnings("unchecked")
	private Stream<Transition<S>> siblings() {
		return Stream.of((Transition<S>[]) ((Enum<?>) this).getDeclaringClass().getEnumConstants());
	}
}
