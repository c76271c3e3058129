package dev.baedal.notification.application;

/** The channel to receivers, such as a chat service or a mail server. */
public interface Messenger {

	/**
	 * Sends one message. May be called again with the same key after a crash.
	 *
	 * @param key identifies the message, so that the channel can drop a repeat
	 * @throws RuntimeException if the message was not, or may not have been, delivered; it is retried
	 */
	void send(String key, String receiver, String text);
}
