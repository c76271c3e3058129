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

/** Records the messages that it sends. A test can make it fail or hang for a receiver. */
class ControllableChannel implements Messenger {

	/** Longer than any test waits, so that a hanging call does not end before the test has failed. */
	private static final Duration LONG = Duration.ofMinutes(3);

	private final List<Sent> sent = new CopyOnWriteArrayList<>();
	private final List<String> attempted = new CopyOnWriteArrayList<>();
	private final Map<String, CountDownLatch> hanging = new ConcurrentHashMap<>();
	private final Set<String> disconnected = ConcurrentHashMap.newKeySet();

	record Sent(String key, String receiver, String text) {}

	void disconnect(String receiver) {
		disconnected.add(receiver);
	}

	/** Makes calls for this receiver hang until the latch opens. */
	CountDownLatch hang(String receiver) {
		CountDownLatch latch = new CountDownLatch(1);
		hanging.put(receiver, latch);
		return latch;
	}

	void reconnect(String receiver) {
		disconnected.remove(receiver);
	}

	List<String> keysFor(String receiver) {
		return sent.stream().filter(each -> each.receiver().equals(receiver)).map(Sent::key).toList();
	}

	List<String> textsFor(String receiver) {
		return sent.stream().filter(each -> each.receiver().equals(receiver)).map(Sent::text).toList();
	}

	long attempts(String key) {
		return attempted.stream().filter(key::equals).count();
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
		attempted.add(key);
		hangAt(receiver);
		if (disconnected.contains(receiver)) {
			throw new IllegalStateException(receiver + " cannot be reached");
		}
		sent.add(new Sent(key, receiver, text));
	}
}
