package dev.baedal.platform.lifecycle;

import java.util.List;

/** A command that the state machine does not allow in the current state. Nothing has changed. Mapped to 409. */
public class NotAllowed extends RuntimeException {

	private final transient Status current;
	private final String command;
	private final List<String> allowed;

	public NotAllowed(String command, Status current, List<String> allowed) {
		this("%s is not possible while it is %s (%s)".formatted(command, current.name(), current.label()), command,
				current, allowed);
	}

	/** @param message replaces the default message */
	protected NotAllowed(String message, String command, Status current, List<String> allowed) {
		super(message);
		this.command = command;
		this.current = current;
		this.allowed = List.copyOf(allowed);
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
}
