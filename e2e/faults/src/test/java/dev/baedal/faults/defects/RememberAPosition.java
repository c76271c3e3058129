package dev.baedal.faults.defects;

import net.bytebuddy.asm.Advice;

/** A row that commits after a row with a higher id was relayed is never relayed. */
public final class RememberAPosition {

	private static long position;

	private RememberAPosition() {}

	@Advice.OnMethodEnter
	static void before(@Advice.This Object relay) throws ReflectiveOperationException {
		dropLateCommits(relay);
	}

	public static void dropLateCommits(Object relay) throws ReflectiveOperationException {
		Object jdbc = Internals.field(relay, "jdbc");
		Internals.update(jdbc, "DELETE FROM outbox WHERE id <= ?", position);
		position = Math.max(position,
				Internals.number(jdbc, "SELECT COALESCE(MAX(id), 0) FROM outbox WHERE id > ?", position));
	}
}
