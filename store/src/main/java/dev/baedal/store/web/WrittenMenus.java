package dev.baedal.store.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The lists of menus as they were last written, each for the number of changes that the menu then had: to read and write
 * 400 dishes with their options takes a hundred times as long as to count the changes. The oldest unread ones make room.
 */
class WrittenMenus {

	/** Of all lists together, in bytes. */
	private static final int MOST = 16 << 20;

	private final Map<Request, Written> lists = new LinkedHashMap<>(16, 0.75f, true);
	private long size;

	/** @param url whole, since a list has links */
	record Request(String url, String accept) {}

	/**
	 * @param changes number of changes to the menu that the list has
	 * @param gzipped the body in a twentieth of its size, compressed once for all readers
	 */
	record Written(String changes, String contentType, byte[] body, byte[] gzipped) {

		static Written of(String changes, String contentType, byte[] body) throws IOException {
			ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 8);
			try (OutputStream gzip = new GZIPOutputStream(compressed, 1 << 16)) {
				gzip.write(body);
			}
			return new Written(changes, contentType, body, compressed.toByteArray());
		}

		int size() {
			return body.length + gzipped.length;
		}
	}

	/** Returns the list, unless the menu has changed since. */
	synchronized Optional<Written> find(Request request, String changes) {
		return Optional.ofNullable(lists.get(request)).filter(list -> list.changes.equals(changes));
	}

	/** Keeps the list, if it is not too large. */
	synchronized void keep(Request request, Written list) {
		remove(lists.remove(request));
		if (list.size() <= MOST / 2) {
			lists.put(request, list);
			size += list.size();
		}
		for (Iterator<Written> oldest = lists.values().iterator(); size > MOST; oldest.remove()) {
			remove(oldest.next());
		}
	}

	private void remove(Written list) {
		size -= list == null ? 0 : list.size();
	}
}
