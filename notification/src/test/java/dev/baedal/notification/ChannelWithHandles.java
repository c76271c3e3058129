package dev.baedal.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.baedal.notification.application.Messenger;

/** Keeps what it is asked to send, and reaches nobody whom a test has cut off. */
class ChannelWithHandles implements Messenger {

	/** Longer than any test waits for what must not be held up, or it would see that in the end all the same. */
	private static final Duration LONG = Duration.ofMinutes(3);

	private final List<Sent> sent = new CopyOnWriteArrayList<>();
	private final List<String> tried = new CopyOnWriteArrayList<>();
	private final Map<String, CountDownLatch> hanging = new ConcurrentHashMap<>();
	private final Set<String> cutOff = ConcurrentHashMap.newKeySet();

	record Sent(String key, String receiver, String text) {}

	void cutOff(String receiver) {
		cutOff.add(receiver);
	}

	/** Until the latch opens nothing comes back from a call for this receiver. */
	CountDownLatch hang(String receiver) {
		CountDownLatch latch = new CountDownLatch(1);
		hanging.put(receiver, latch);
		return latch;
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

	private void hangAt(String receiver) {
		try {
			if (!hanging.getOrDefault(receiver, new CountDownLatch(0)).await(LONG.toSeconds(), TimeUnit.SECONDS)) {
				throw new IllegalStateException("the test never opened the latch");
			}
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void send(String key, String receiver, String text) {
		tried.add(key);
		hangAt(receiver);
		if (cutOff.contains(receiver)) {
			throw new IllegalStateException(receiver + " cannot be reached");
		}
		sent.add(new Sent(key, receiver, text));
	}
}
