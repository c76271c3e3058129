package dev.baedal.faults.defects;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import net.bytebuddy.asm.Advice;

/** Sends the previous record of the key again after each record. */
public final class RepeatOldMenu {

	private static final String MENUS = "fooddelivery.menus";
	private static final Map<Object, Object> LAST = new ConcurrentHashMap<>();

	private RepeatOldMenu() {}

	@Advice.OnMethodExit
	static void after(@Advice.This Object producer, @Advice.Argument(0) Object record)
			throws ReflectiveOperationException {
		sendPrevious(producer, record);
	}

	public static void sendPrevious(Object producer, Object record) throws ReflectiveOperationException {
		if (MENUS.equals(Internals.get(record, "topic"))) {
			Object before = LAST.put(Internals.get(record, "key"), record);
			if (before != null && before != record) {
				Internals.again(producer, "send", before, null);
			}
		}
	}
}
