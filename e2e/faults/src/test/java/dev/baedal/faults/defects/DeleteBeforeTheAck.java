package dev.baedal.faults.defects;

import java.util.Map;

import net.bytebuddy.asm.Advice;

/** Deletes the rows before the send, so that records in the producer's memory are lost with the process. */
public final class DeleteBeforeTheAck {

	private DeleteBeforeTheAck() {}

	@Advice.OnMethodEnter
	static void before(@Advice.This Object relay, @Advice.Argument(0) Object rows) throws ReflectiveOperationException {
		if (rows instanceof Map<?, ?> wave) {
			delete(relay, wave);
		}
	}

	public static void delete(Object relay, Map<?, ?> wave) throws ReflectiveOperationException {
		for (Object row : wave.values()) {
			Internals.update(Internals.field(relay, "jdbc"), "DELETE FROM outbox WHERE id = ?",
					Internals.get(row, "id"));
		}
	}
}
