package dev.baedal.store.domain;

/** A row whose whole state store publishes; its revision counts the changes. */
public interface Published {

	/** Null before the row is first written. */
	Long getRevision();

	/** The event with the row's state; call it after the write, when the revision is set. */
	StoreEvent changed();
}
