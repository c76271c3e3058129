package dev.baedal.notification.application;

/** The way to people: a chat service, a mail server. */
public interface Messenger {

	/**
	 * May be called again with the same key after a crash.
	 *
	 * @param key names the message, so that the channel can drop a repeat
	 * @throws RuntimeException if it was not, or may not have been, delivered; it is tried again
	 */
	void send(String key, String receiver, String text);
}
