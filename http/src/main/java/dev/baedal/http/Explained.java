package dev.baedal.http;

/** An exception that its thrower explains to the caller, in whatever language the caller asks for. */
public interface Explained {

	Message explanation();
}
