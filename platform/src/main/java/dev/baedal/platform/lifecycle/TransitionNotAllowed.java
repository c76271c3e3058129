package dev.baedal.platform.lifecycle;

import java.util.List;

import dev.baedal.http.Explained;
import dev.baedal.http.Labelled;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;

/** A command that the state machine does not allow in the current state. Nothing has changed. Mapped to 409. */
public class TransitionNotAllowed extends RuntimeException implements Explained {

	private final transient Status current;
	private final transient Message explanation;
	private final String command;
	private final List<String> allowed;

	public TransitionNotAllowed(String command, Status current, List<String> allowed) {
		this(Message.of(Sentence.COMMAND_NOT_ALLOWED, command, state(current)), command, current, allowed);
	}

	/** @param explanation replaces the general sentence */
	protected TransitionNotAllowed(Message explanation, String command, Status current, List<String> allowed) {
		super("%s is not possible while it is %s (%s)".formatted(command, current.name(), current.label()));
		this.explanation = explanation;
		this.command = command;
		this.current = current;
		this.allowed = List.copyOf(allowed);
	}

	/** Returns a state as an argument of a sentence: its name in English, its label in Korean. */
	protected static Labelled state(Status status) {
		return new Labelled(status.name(), status.label());
	}

	public String command() {
		return command;
	}

	public Status current() {
		return current;
	}

	/** The commands that are allowed instead; empty in a final state. */
	public List<String> allowed() {
		return allowed;
	}

	@Override
	public Message explanation() {
		return explanation;
	}
}
