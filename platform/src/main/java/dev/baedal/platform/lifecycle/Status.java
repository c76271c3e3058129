package dev.baedal.platform.lifecycle;

/** A state of a state machine, with the Korean label that people see. */
public interface Status {

	String name();

	String label();
}
