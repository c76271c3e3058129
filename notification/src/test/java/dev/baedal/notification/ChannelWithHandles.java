package dev.baedal.notification;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.baedal.notification.application.Messenger;

/** Keeps what it is asked to send, and reaches nobody whom a test has cut off. */
class ChannelWithHandles implements Messenger {

	private final List<Sent> sent = new CopyOnWriteArrayList<>();
	private final List<String> tried = new CopyOnWriteArrayList<>();
	private final Set<String> cutOff = ConcurrentHashMap.newKeySet();

	record Sent(String key, String receiver, String text) {
	}

	void cutOff(String receiver) {
		cutOff.add(receiver);
	}

	void reconnect(String receiver) {
		cutOff.remove(receiver);
	}

	List<String> keysFor(String receiver) {
		return sent.stream().filter(each -> each.receiver().equals(receiver)).map(Sent::key).toList();
	}

	List<String> textsFor(String receiver) {
		return sent.stream().filter(each -> each.receiver().equals(receiver)).map(Sent::text).toList();
	}

	long attempts(String key) {
		return tried.stream().filter(key::equals).count();
	}

	@Override
	public void send(String key, String receiver, String text) {
		tried.add(key);
		if (cutOff.contains(receiver)) {
			throw new IllegalStateException(receiver + " cannot be reached");
		}
		sent.add(new Sent(key, receiver, text));
	}
}
