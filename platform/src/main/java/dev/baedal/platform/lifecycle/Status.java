package dev.baedal.platform.lifecycle;

/** A state in a life cycle, with the Korean word that people see. */
public interface Status {

	String name();

	String label();
}
