package dev.baedal.http;

/** An exception with an explanation for the caller, which is rendered in the caller's language. */
public interface Explained {

	Message explanation();
}
